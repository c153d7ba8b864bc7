/** One stand-in for a hosted service, mounted by path on the local services server. */
export interface LocalService {
  /** The paths it answers, without a trailing slash: "/v1", "/stripe". */
  prefixes: string[];
  handle(request: Request): Promise<Response>;
  /** Ends what it runs in the background; resolves when nothing is left half done. */
  stop(): Promise<void>;
}
