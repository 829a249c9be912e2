// What can be done before the page's module is there: files are chosen or dropped. Nothing of them is read; the page takes
// them over as soon as it stands. `xtask dist` puts this text before page.js, and the words into `build.start`.

class Start {
  #field = document.querySelector("#boot input[type=file]");
  #words;
  #code = "en";
  #ended = new AbortController();
  // What was chosen last, a FileList.
  chosen = null;

  constructor(words) {
    const { signal } = this.#ended;
    this.#words = words;
    this.#field?.addEventListener("change", () => this.#take(this.#field.files), { signal });
    addEventListener("dragover", (event) => event.preventDefault(), { signal });
    addEventListener("drop", (event) => {
      event.preventDefault();
      this.#take(event.dataTransfer.files);
    }, { signal });
  }

  // Says the language that was chosen; English stands there already.
  speak(code) {
    this.#code = code;
    const said = this.#words[code];
    document.documentElement.setAttribute("lang", code);
    document.documentElement.setAttribute("dir", said.direction);
    for (const element of document.querySelectorAll("#boot [data-say]")) element.textContent = said[element.dataset.say];
  }

  // The page stands: what was here goes.
  end() {
    this.#ended.abort();
    document.getElementById("boot")?.remove();
  }

  #take(files) {
    if (!files?.length) return;
    this.chosen = files;
    const status = document.querySelector("#boot [role=status]");
    if (status) status.textContent = this.#words[this.#code]["starting-with-files"];
  }
}
