interface Person {
  readonly department: string | null;
}

interface DepartmentCount {
  readonly department: string | null;
  readonly people: number;
  readonly done: number;
}

/** How many of each department have done it, in the order in which the departments first appear. */
export function byDepartment<P extends Person>(
  people: readonly P[],
  isDone: (person: P) => boolean,
): DepartmentCount[] {
  const departments = [...new Set(people.map(({ department }) => department))];
  return departments.map((department) => {
    const members = people.filter((person) => person.department === department);
    return { department, people: members.length, done: members.filter(isDone).length };
  });
}
