// @ts-check
/** For playbooks of tests, in which a day's work takes seconds: nothing is too soon and nothing too often. */
export const often = {
  minutesBetween: 0,
  perDay: 50,
  showings: 10,
  showingsIfClosed: 10,
  stopAfterClosed: 20,
};
