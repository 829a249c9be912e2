"""Draws the figures of a benchmark's JSON: `python plot.py FIGURES.json PLOT.svg`."""

import json
import sys

import matplotlib

matplotlib.use("svg")
# The same figures give the same file.
matplotlib.rcParams.update({"svg.hashsalt": "insite", "font.size": 9, "axes.spines.top": False, "axes.spines.right": False})

import matplotlib.pyplot as plt

PANELS = {
    "batch_vs_xgboost": "batch of 10,000 ÷\nnative XGBoost",
    "batch_vs_ort_web": "batch of 10,000 ÷\nonnxruntime-web",
    "shap_batch_vs_xgboost": "exact TreeSHAP, batch ÷\nnative pred_contribs",
    "shap_one_vs_xgboost": "one patient explained,\nnative ÷ ours",
    "score_one_vs_ort_web": "one patient scored,\nonnxruntime-web ÷ ours",
}


def main(figures_file, plot_file):
    with open(figures_file, encoding="utf-8") as file:
        figures = json.load(file)
    chart, panels = plt.subplots(1, len(PANELS), figsize=(12, 3.2), layout="constrained")
    for panel, (name, title) in zip(panels, PANELS.items(), strict=True):
        ratios, goals = figures["ratios"][name], figures["goals"][name]
        bars = panel.bar(list(ratios), list(ratios.values()), color="#2a6f97", width=0.6)
        panel.bar_label(bars, fmt="%.1f")
        for at, size in enumerate(ratios):
            panel.plot([at - 0.4, at + 0.4], [goals[size]] * 2, color="#c1121f", linewidth=1.5)
        panel.set_title(title, fontsize=9)
        panel.set_ylim(bottom=0)
    panels[0].set_ylabel("times as fast")
    chart.suptitle("Insite in the browser, one thread; red: the goal", fontsize=10)
    chart.savefig(plot_file, metadata={"Date": None, "Creator": None})


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
