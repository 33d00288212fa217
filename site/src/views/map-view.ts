/** A drawn map with numbered points; the list beside it says the same in words. */
export interface MapView {
  readonly width: number;
  readonly height: number;
  readonly land: string;
  readonly countries: readonly string[];
  readonly points: readonly {
    readonly x: number;
    readonly y: number;
    /** Numbers of the list that lie here: `3`, `3, 4`. */
    readonly label: string;
    /** It leads. */
    readonly lead: boolean;
  }[];
}
