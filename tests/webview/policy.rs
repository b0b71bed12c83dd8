//! The content security policy, tried from inside a page.

use crate::driver::Page;
use crate::support::{World, wait_for};

/// Runs each try and keeps what the policy says to it.
const TRIES: &str = "
    const inline = document.createElement('script');
    inline.textContent = 'window.ran.push(\"script\")';
    document.head.append(inline);
    const style = document.createElement('style');
    style.textContent = 'body { outline: 7px solid red }';
    document.head.append(style);
    const image = new Image();
    image.src = 'http://127.0.0.1:9/pixel.png';
    document.body.append(image);
    const frame = document.createElement('iframe');
    frame.src = 'https://example.com/';
    document.body.append(frame);
    fetch('http://127.0.0.1:9/').then(() => window.ran.push('fetch'), () => {});
    const button = document.createElement('button');
    button.setAttribute('onclick', 'window.ran.push(\"handler\")');
    document.body.append(button);
    button.click();
    const timer = document.createElement('a');
    timer.href = 'javascript:window.ran.push(\"link\")';
    document.body.append(timer);
    timer.click();
";

/// Keeps what goes wrong in the page from now on: refusals of the policy, errors, promises that nobody caught.
const LISTEN: &str = "
    window.refused = [];
    window.wrong = [];
    window.ran = [];
    document.addEventListener('securitypolicyviolation', (event) => window.refused.push(event.effectiveDirective));
    addEventListener('error', (event) => window.wrong.push(String(event.message)));
    addEventListener('unhandledrejection', (event) => window.wrong.push(String(event.reason)));
    const say = console.error;
    console.error = (...words) => { window.wrong.push(words.join(' ')); say(...words); };
";

#[test]
fn nothing_of_a_page_is_refused_and_nothing_foreign_is_let_in() {
    // given a page with data in it
    let world = World::new();
    let _openbox = world.manage_windows();
    let program = world.start_signed_in();
    world.quit(program);
    let page = Page::open(&world, &[]);
    world.wait_for_first_read();
    page.text(".score__value");

    // when every page is looked at
    page.run(LISTEN);
    for (tab, words) in
        [("calls", "No calls yet"), ("learning", "Your estimates, their answers"), ("settings", "Account"), ("today", "Latest answers")]
    {
        page.click(&format!("a[href='#{tab}']"));
        page.wait_for_words(words);
    }

    // then nothing of it is refused or goes wrong, and nothing in it is of a kind that would be
    assert_eq!(page.run("return [...window.refused, ...window.wrong]"), serde_json::json!([]));
    assert_eq!(page.run("return document.querySelectorAll('script:not([src]), style, iframe, object, base').length"), 0);
    assert_eq!(page.run("return [...document.styleSheets].every((sheet) => sheet.cssRules.length > 0)"), true);
    assert_ne!(page.run("return getComputedStyle(document.querySelector('.card')).borderRadius"), "0px", "its styles are in effect");

    // when foreign things are put into it, then each is refused
    page.run(TRIES);
    wait_for("every refusal", || {
        let refused = page.run("return window.refused");
        let refused: Vec<_> = refused.as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned()).collect();
        ["script-src-elem", "style-src-elem", "img-src", "frame-src", "connect-src", "script-src-attr"]
            .iter()
            .all(|name| refused.iter().any(|found| found == name))
            .then_some(())
    });
    assert_eq!(page.run("return window.ran"), serde_json::json!([]));
    assert_eq!(page.run("return getComputedStyle(document.body).outlineWidth === '7px'"), false);
    let evaluated = page.run("try { return new Function('return 1')() } catch (error) { return error.name }");
    assert_eq!(evaluated, "EvalError");
    // and the page has no way to leave, nor the bridge in reach of scripts by name
    page.run("location.href = 'https://example.com/'");
    assert_eq!(page.run("return location.protocol"), "tauri:");
    assert_eq!(page.run("return typeof window.__TAURI__"), "undefined");
}
