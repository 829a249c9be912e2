//! What is kept of the program on this computer, as the boot script says it: `insite.shell`.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use crate::worker::field;

/// How far the keeping is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kept {
    /// The browser keeps nothing of this page.
    Nothing,
    /// Files are being fetched and checked.
    Keeping,
    /// The page opens without a network.
    All,
    /// A file could not be fetched or differs from the build.
    Failed,
}

impl Kept {
    /// The boot script's word.
    fn from_word(word: Option<&str>) -> Self {
        match word {
            Some("keeping") => Self::Keeping,
            Some("kept") => Self::All,
            Some("failed") => Self::Failed,
            _ => Self::Nothing,
        }
    }
}

/// The state. Its signals belong to the root of the page.
#[derive(Clone, Copy)]
pub(crate) struct Shell {
    pub(crate) kept: RwSignal<Kept>,
    /// The version that is kept.
    pub(crate) version: RwSignal<Option<String>>,
    /// A newer version that is complete and waits.
    pub(crate) waiting: RwSignal<Option<String>>,
    /// How many other pages kept the newer version from taking over, when that was last asked for.
    pub(crate) others: RwSignal<u32>,
}

impl Shell {
    /// Follows the boot script's state from now on.
    pub(crate) fn start() -> Self {
        let shell = Self {
            kept: RwSignal::new(Kept::Nothing),
            version: RwSignal::default(),
            waiting: RwSignal::default(),
            others: RwSignal::new(0),
        };
        let tell = Closure::<dyn Fn()>::new(move || shell.look());
        if let Some((boot, listen)) = method("listen") {
            // A boot script that refuses leaves the state as it is: nothing is kept.
            _ = listen.call1(&boot, tell.as_ref());
        }
        // It is called for as long as the page lives.
        tell.forget();
        shell.look();
        shell
    }

    /// Changes to the version that waits: the page starts anew, unless other pages must be closed first.
    pub(crate) fn take_over(self) {
        self.others.set(0);
        let Some((boot, take_over)) = method("takeOver") else { return };
        let Ok(promise) = take_over.call0(&boot).and_then(JsCast::dyn_into::<Promise>) else { return };
        spawn_local(async move {
            let others = JsFuture::from(promise).await.ok().and_then(|others| others.as_f64());
            self.others.set(others.unwrap_or_default() as u32);
        });
    }

    fn look(self) {
        let Some(boot) = boot() else { return };
        let text = |name: &str| field(&boot, name).as_string();
        self.kept.set(Kept::from_word(text("kept").as_deref()));
        self.version.set(text("version"));
        self.waiting.set(text("waiting"));
    }
}

fn boot() -> Option<JsValue> {
    Some(field(&field(&js_sys::global(), "insite"), "shell")).filter(JsValue::is_object)
}

fn method(name: &str) -> Option<(JsValue, Function)> {
    let boot = boot()?;
    let method = Reflect::get(&boot, &name.into()).ok()?.dyn_into().ok()?;
    Some((boot, method))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_word_promises_nothing() {
        assert_eq!(Kept::from_word(Some("kept")), Kept::All);
        assert_eq!(Kept::from_word(Some("keeping")), Kept::Keeping);
        assert_eq!(Kept::from_word(Some("failed")), Kept::Failed);
        assert_eq!(Kept::from_word(Some("else")), Kept::Nothing);
        assert_eq!(Kept::from_word(None), Kept::Nothing);
    }
}
