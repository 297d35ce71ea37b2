/** A virtual list: 5,000 opportunities, 14 rows, and scrolling gives the rows to other opportunities. */
const ROW = 48;
const grid = /** @type {HTMLElement} */ (document.querySelector(".grid"));
const [field, open] = (grid.dataset["words"] ?? "").split("|");
const rows = Array.from({ length: 14 }, () => {
  const row = document.createElement("div");
  row.className = "row";
  const name = document.createElement("span");
  const input = document.createElement("input");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = open ?? "";
  row.append(name, input, button);
  return { row, name, input };
});
const space = document.createElement("div");
space.style.height = `${5000 * ROW}px`;
grid.append(space, ...rows.map(({ row }) => row));

const names = [
  "Kessler Fördertechnik",
  "宁波远航物流",
  "Hafenlogistik Nord",
  "成都精密灌装",
  "Brandt & Söhne",
];
const draw = () => {
  const first = Math.floor(grid.scrollTop / ROW);
  rows.forEach(({ row, name, input }, index) => {
    const at = first + index;
    row.style.transform = `translateY(${at * ROW}px)`;
    row.style.top = "0";
    name.textContent = `${names[at % names.length]} · ${at + 1}`;
    input.value = "";
    input.setAttribute("aria-label", `${field} ${at + 1}`);
    input.id = at === 40 ? "next-step" : `cell-${at}`;
  });
};
grid.addEventListener("scroll", draw);
draw();
export {};
