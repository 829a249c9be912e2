"""The folder that is filled: models, tables of what their libraries say, and the list of what to compare."""

import csv
import json
from pathlib import Path

import numpy as np

from patients import COLUMNS

EXPLAINED_ROWS = 200


class Folder:
    """Files of one library and version, whose names all start with its name."""

    def __init__(self, path, library, rows):
        self.path, self.library, self.rows = Path(path), library, rows
        self.stem = library.lower().replace(" ", "-")
        self.checks = []
        self.path.mkdir(parents=True, exist_ok=True)
        self.rows_file = self.table("rows", COLUMNS, rows)

    def model(self, what, ending):
        """The path of a model file that the caller writes."""
        return self.path / f"{self.stem}-{what}.{ending}"

    def table(self, what, header, rows):
        """Writes a table: every number so that it reads back to the same bits, nothing where it is missing."""
        name = f"{self.stem}-{what}.csv"
        with open(self.path / name, "w", newline="", encoding="ascii") as file:
            lines = csv.writer(file, lineterminator="\n")
            lines.writerow(header)
            for row in np.asarray(rows, dtype=np.float64).tolist():
                lines.writerow("" if number != number else repr(number) for number in row)
        return name

    def compare(self, what, models, scale, numbers, names, tolerance, *arguments):
        """Has predictions compared: one column for each of the outputs, whose names are `None` where there is one."""
        header = ["prediction" if name is None else f"prediction_{name}" for name in names]
        table = self.table(f"{what}-{scale}", header, numbers.reshape(len(self.rows), -1))
        for model in models:
            options = ["--check", table, "--rows", self.rows_file, "--scale", scale, "--tolerance", repr(tolerance)]
            self.add(f"{model.suffix[1:]}, {what}, {scale}", model, [*options, *arguments])

    def compare_contributions(self, what, model, numbers, names, tolerance):
        """Has contributions compared: for each output a number for each column, and the base value last."""
        header = list(COLUMNS)
        for name in names:
            infix = "" if name is None else f"{name}_"
            header += [f"contribution_{infix}{column}" for column in COLUMNS]
            header.append("base" if name is None else f"base_{name}")
        asked = self.rows[:EXPLAINED_ROWS]
        table = self.table(f"{what}-contributions", header, np.hstack([asked, numbers.reshape(len(asked), -1)]))
        options = ["--check-contributions", table, "--tolerance", repr(tolerance)]
        self.add(f"{model.suffix[1:]}, {what}, contributions", model, options)

    def add(self, title, model, options):
        """Adds one import to the list."""
        self.checks.append({"title": f"{self.library}: {title}", "arguments": [model.name, *options]})

    def finish(self):
        """Writes the list. It comes last, so that a folder with a list is whole."""
        text = json.dumps(self.checks, indent=1)
        (self.path / f"{self.stem}.checks.json").write_text(text, encoding="ascii")
