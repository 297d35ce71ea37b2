/** What is used of saxen, which brings no types of its own. */
declare module "saxen" {
  type Attributes = Readonly<Record<string, string | undefined>>;

  export class Parser {
    on(
      event: "openTag",
      listen: (name: string, attributes: () => Attributes | false) => void,
    ): this;
    /** Comes for `<a/>` too. */
    on(event: "closeTag", listen: (name: string) => void): this;
    on(
      event: "text" | "cdata" | "comment" | "attention" | "question",
      listen: (text: string) => void,
    ): this;
    on(event: "error", listen: (error: Error) => void): this;
    write(xml: string): this;
    /** The error, if there was one. */
    end(): Error | null;
  }
}
