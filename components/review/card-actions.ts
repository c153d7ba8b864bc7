/** What the buttons of a card do, by the id of its submission. */
export interface CardActions {
  focus: (id: string) => void;
  toggle: (id: string) => void;
  satisfy: (id: string) => void;
  decline: (id: string) => void;
  undo: (id: string) => void;
  zoom: (id: string, fileId: string) => void;
}
