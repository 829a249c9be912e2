"""Trains small models with the real libraries and writes them with the libraries' own predictions.

    python make.py FOLDER xgboost lightgbm sklearn

`cargo xtask test` imports each and compares: see crates/xtask/src/libraries.rs. For each library FOLDER holds its
models, tables of rows, predictions and contributions, and `….checks.json`: titles, and arguments of `insite import`.
Everything is drawn with fixed seeds and trained by one thread.
"""

import os

# Before NumPy and scikit-learn load what looks at it.
os.environ["OMP_NUM_THREADS"] = "1"
os.environ["OPENBLAS_NUM_THREADS"] = "1"

import argparse
import importlib

import patients

LIBRARIES = ["xgboost", "lightgbm", "sklearn"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("libraries", nargs="+", choices=LIBRARIES)
    arguments = parser.parse_args()
    training, labels = patients.training()
    rows = patients.asked()
    for library in arguments.libraries:
        print(f"models of {library}", flush=True)
        # Imported by name: an environment holds only the libraries that it is asked for.
        importlib.import_module(f"of_{library}").write(arguments.folder, training, labels, rows)


if __name__ == "__main__":
    main()
