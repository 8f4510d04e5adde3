const child = { age: 11, nirKind: "permanent", status: "dependent" };
const student = { age: 20, nirKind: "none", residenceMonths: 1, status: "student", nationality: "other" };
const employee = { age: 34, nirKind: "permanent", residenceMonths: 14, status: "employee" };

const people = {
  employee: { summary: "An employee, in France for 14 months", value: employee },
  child: { summary: "A child of 11", value: child },
  student: { summary: "A foreign student without a number", value: student },
  unknown: { summary: "A person of whom only the age is known", value: { age: 30 } },
};

/** Bodies to try, by schema. */
export const examples = {
  Facts: people,
  Forecast: {
    child: {
      summary: "A child born in 2015",
      value: {
        person: { birthDate: "2015-03-02", nirKind: "permanent", status: "dependent" },
        from: "2026-11-23",
        until: "2028-12-31",
      },
    },
  },
  Batch: {
    three: {
      summary: "Three persons, one with an unknown number",
      value: {
        age: [34, 11, 20],
        nirKind: ["permanent", "permanent", null],
        residenceMonths: [14, 130, 1],
        status: ["employee", "dependent", "student"],
      },
    },
  },
};
