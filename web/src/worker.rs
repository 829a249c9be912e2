//! The page's end of the worker: requests out, answers and progress in.
//!
//! The worker holds the record and scores it. Ending it is how a record is wiped.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use js_sys::{Array, Function, Object, Reflect};
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, Worker};

use crate::words;

/// Why a request has no answer, in words that hold nothing of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct WorkerError {
    /// What went wrong and what to do.
    pub(crate) message: String,
    /// Whether the worker must be replaced, and its record with it.
    pub(crate) is_fatal: bool,
}

struct Pending {
    /// Hears of the whole message.
    progress: Box<dyn Fn(&JsValue)>,
    done: Box<dyn FnOnce(Result<JsValue, WorkerError>)>,
}

type Waiting = Rc<RefCell<BTreeMap<u32, Pending>>>;

/// A running worker.
pub(crate) struct Client {
    worker: Worker,
    next_id: Cell<u32>,
    waiting: Waiting,
    _on_message: Closure<dyn Fn(MessageEvent)>,
    _on_error: Closure<dyn Fn()>,
}

impl Client {
    /// Starts a worker.
    ///
    /// # Errors
    /// When the browser refuses.
    pub(crate) fn start() -> Result<Self, WorkerError> {
        let worker = start_worker().ok_or_else(|| fatal(words::worker_did_not_start()))?;
        let waiting = Waiting::default();
        let on_message = Closure::new({
            let waiting = waiting.clone();
            move |event: MessageEvent| receive(&waiting, &event.data())
        });
        let on_error = Closure::new({
            let waiting = waiting.clone();
            move || fail_all(&waiting)
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Ok(Self { worker, next_id: Cell::new(1), waiting, _on_message: on_message, _on_error: on_error })
    }

    /// Asks for `method`; `progress` gets fractions from 0 to 1, `done` the answer.
    pub(crate) fn call<T: DeserializeOwned>(
        &self,
        method: &str,
        argument: &JsValue,
        progress: impl Fn(f64) + 'static,
        done: impl FnOnce(Result<T, WorkerError>) + 'static,
    ) {
        let read =
            |answer: JsValue| serde_wasm_bindgen::from_value(answer).map_err(|_| fatal(words::answer_not_understood()));
        let tell = move |message: &JsValue| progress(field(message, "progress").as_f64().unwrap_or_default());
        self.call_raw(method, argument, tell, move |answer| done(answer.and_then(read)));
    }

    /// As `call`, with each message of progress and the answer as they come: bytes and handles of files stay what they are.
    pub(crate) fn call_raw(
        &self,
        method: &str,
        argument: &JsValue,
        progress: impl Fn(&JsValue) + 'static,
        done: impl FnOnce(Result<JsValue, WorkerError>) + 'static,
    ) {
        let id = self.next_id.replace(self.next_id.get() + 1);
        self.waiting.borrow_mut().insert(id, Pending { progress: Box::new(progress), done: Box::new(done) });
        let arguments = if argument.is_undefined() { Array::new() } else { Array::of1(argument) };
        let message = object(&[("id", id.into()), ("method", method.into()), ("args", arguments.into())]);
        if self.worker.post_message(&message).is_err() {
            fail_all(&self.waiting);
        }
    }
}

impl Client {
    /// Takes back whatever was asked and is not answered: what can stop is then answered by an error.
    pub(crate) fn cancel(&self) {
        for id in self.waiting.borrow().keys() {
            // A worker that is gone has nothing to stop.
            _ = self.worker.post_message(&object(&[("cancel", (*id).into())]));
        }
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

/// An object with these properties.
pub(crate) fn object(properties: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in properties {
        // Setting a property of a fresh plain object cannot fail.
        let _ = Reflect::set(&object, &JsValue::from_str(name), value);
    }
    object.into()
}

/// The boot script hands out the one way to start a worker: it holds the compiled module and the fixed address.
fn start_worker() -> Option<Worker> {
    let boot = Reflect::get(&js_sys::global(), &"insite".into()).ok()?;
    let start: Function = Reflect::get(&boot, &"startWorker".into()).ok()?.dyn_into().ok()?;
    start.call0(&boot).ok()?.dyn_into().ok()
}

fn receive(waiting: &Waiting, message: &JsValue) {
    let field = |name: &str| field(message, name);
    let Some(id) = field("id").as_f64().map(|id| id as u32) else { return };
    if field("progress").as_f64().is_some() {
        if let Some(pending) = waiting.borrow().get(&id) {
            (pending.progress)(message);
        }
        return;
    }
    // Taken out before it is called: `done` may well send the next request.
    let Some(pending) = waiting.borrow_mut().remove(&id) else { return };
    let error = field("error");
    (pending.done)(if error.is_undefined() { Ok(field("ok")) } else { Err(error_from(&error)) });
}

fn error_from(error: &JsValue) -> WorkerError {
    let field = |name: &str| field(error, name);
    WorkerError {
        message: field("message").as_string().unwrap_or_else(|| words::worker_stopped().to_owned()),
        is_fatal: field("fatal").as_bool().unwrap_or(true),
    }
}

/// A property of an object; `undefined` where there is none.
pub(crate) fn field(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

fn fail_all(waiting: &Waiting) {
    let all = std::mem::take(&mut *waiting.borrow_mut());
    for pending in all.into_values() {
        (pending.done)(Err(fatal(words::worker_stopped())));
    }
}

fn fatal(message: &str) -> WorkerError {
    WorkerError { message: message.to_owned(), is_fatal: true }
}
