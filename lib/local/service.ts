/** One stand-in for a hosted service, mounted by path on the local services server. */
export interface LocalService {
  /** The paths it answers, without a trailing slash: "/v1", "/stripe". */
  prefixes: string[];
  /** Its page for people, listed on the first page of the server. */
  page?: { path: string; title: string; text: string };
  handle(request: Request): Promise<Response>;
  /** Ends what it runs in the background; resolves when nothing is left half done. */
  stop(): Promise<void>;
}
