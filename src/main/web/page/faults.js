// A problem's faults as lines: where, and what.
export const lines = (problem) =>
  (problem.errors ?? []).map((fault) => {
    const line = document.createElement("li");
    const where = fault.pointer || fault.parameter;
    if (where) {
      const code = document.createElement("code");
      code.textContent = where;
      line.append(code, " ");
    }
    line.append([fault.message, ...(fault.suggestions ?? [])].join(" "));
    return line;
  });
