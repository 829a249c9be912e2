// A list in the page: chosen, read and scored, as a clinic lead does it.

import { say } from "./figures.mjs";

const TELL_MS = 10_000;

/** Chooses the files of a list, up to the page on which nothing is read yet. */
export async function choose(visit, files) {
  const field = await visit.page.$(".check-entry input[type=file]:not([webkitdirectory])");
  await field.uploadFile(...files);
  await visit.see("Nothing is read yet");
}

/** Starts the work and notes, in the page, when each stage began and when the list stood; resolves when it stands. */
export async function work(visit) {
  await visit.press("Score the whole list");
  const progress = () => visit.page.$$eval("main .reading p", (all) => all.map((one) => one.innerText).slice(1).join(" "));
  const timer = setInterval(() => progress().then((line) => line && say(line), () => {}), TELL_MS);
  return visit.page.evaluate(scored).finally(() => clearInterval(timer));
}

// Runs in the page, until the list stands.
async function scored() {
  const { noted } = globalThis;
  noted.frames.start();
  const began = performance.now();
  const told = { leftShown: 0, looks: 0 };
  let scoring = 0;
  while (!document.getElementById("worklist")) {
    const text = document.querySelector("main")?.innerText ?? "";
    if (!scoring && text.includes("patients scored")) scoring = performance.now();
    told.looks += 1;
    if (/About .* (seconds|minutes?) left/.test(text)) told.leftShown += 1;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await noted.painted();
  const ended = performance.now();
  return { reading: scoring - began, scoring: ended - scoring, whole: ended - began, frames: noted.frames.stop(), ...told };
}

/** Stops the work after a while, and goes on; resolves to how long stopping took and what stood before and after. */
export async function stopAndGoOn(visit, afterMs) {
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  return visit.page.evaluate(async () => {
    const button = (words) => [...document.querySelectorAll("main button")].find((one) => one.innerText.trim() === words);
    const share = () => document.querySelector("main progress")?.value ?? 100;
    const until = async (found) => {
      while (!found()) await new Promise((resolve) => setTimeout(resolve, 5));
      return globalThis.noted.painted();
    };
    if (!button("Stop")) throw new Error("the list was scored before it could be stopped");
    const isScoring = document.querySelector("main").innerText.includes("patients scored");
    const pressed = performance.now();
    button("Stop").click();
    const stopped = (await until(() => button("Go on"))) - pressed;
    // What a stopped list does in a second: nothing.
    const before = share();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    if (share() !== before) throw new Error("a stopped list went on");
    const again = performance.now();
    button("Go on").click();
    await until(() => button("Stop") || document.getElementById("worklist"));
    const went = performance.now() - again;
    if (share() < before) throw new Error("a list that went on began anew");
    return { stopped, went, isScoring };
  });
}
