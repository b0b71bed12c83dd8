//! Handlers of a signal that hold what they belong to: neither would ever go.

use glib::prelude::*;
use glib::subclass::SignalId;
use glib::translate::{IntoGlib as _, ToGlibPtr as _};
use std::ptr::null_mut;

/// Disconnects all handlers of a signal of an object.
///
/// Nothing happens where the object has no such signal.
pub fn disconnect_all(object: &glib::Object, signal: &str) {
    let Some(signal) = SignalId::lookup(signal, object.type_()) else { return };
    let object: *mut glib::gobject_ffi::GObject = object.to_glib_none().0;
    let find = |object| {
        let (detail, nothing) = (0, null_mut());
        // SAFETY: the object lives for as long as it is borrowed; by the mask, a handler is found by the number of its signal alone, and
        // what the pointers lead to is not looked at.
        unsafe {
            glib::gobject_ffi::g_signal_handler_find(
                object,
                glib::gobject_ffi::G_SIGNAL_MATCH_ID,
                signal.into_glib(),
                detail,
                nothing,
                nothing.cast(),
                nothing.cast(),
            )
        }
    };
    // One at a time: asked for all of a signal at once, GLib before 2.78 finds none.
    loop {
        let handler = find(object);
        if handler == 0 {
            return;
        }
        // SAFETY: the handler was just found at this object. What it holds is let go by the function that it was connected with.
        unsafe { glib::gobject_ffi::g_signal_handler_disconnect(object, handler) };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    #[test]
    fn what_a_handler_holds_goes_with_it() {
        let held = Arc::new(());
        let holds = Arc::clone(&held);
        let object = glib::Object::new::<glib::Object>();
        object.connect_notify(None, move |_, _| drop(Arc::clone(&holds)));
        disconnect_all(&object, "no-such-signal");
        assert_eq!(Arc::strong_count(&held), 2);
        disconnect_all(&object, "notify");
        assert_eq!(Arc::strong_count(&held), 1);
    }
}
