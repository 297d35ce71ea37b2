/**
 * What the locator knows about one element of a page, read once. Absent attributes are "". Facts of a
 * page are a list in document order in which parents come before their children.
 */
export interface ElementFacts {
  /** Place of the parent in the list; -1 where there is none. */
  readonly parent: number;
  /** Lower case. */
  readonly tag: string;
  readonly role: string;
  /** Of inputs and buttons. */
  readonly type: string;
  readonly id: string;
  readonly name: string;
  readonly className: string;
  readonly href: string;
  readonly placeholder: string;
  readonly title: string;
  readonly alt: string;
  readonly ariaLabel: string;
  /** Attributes made for finding elements, `name=value`: data-testid, data-name, autocomplete … */
  readonly keys: readonly string[];
  /** Text of the labels that belong to it by markup: `<label>`, aria-labelledby. */
  readonly label: string;
  /** Of buttons only: what an `<input type=submit>` says. What a person entered is never read. */
  readonly value: string;
  /** Text directly in the element. */
  readonly ownText: string;
  /** Text of the whole subtree, at most 200 characters. */
  readonly text: string;
  readonly editable: boolean;
  /** Box in CSS pixels from the top left of the document; all 0 when unknown. */
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly visible: boolean;
  /** For readers that do not know all ancestors: tags from the root, `li:3` for the third of its tag. */
  readonly path?: readonly string[];
  /** Likewise: id of the nearest ancestor that has one. */
  readonly under?: string;
}
