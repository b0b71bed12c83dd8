//! What an address may offer: a list that is signed by the maker, and nothing else.

use super::release::{Installed, Maker};
use super::server::{Gives, Server};
use aftercall_core::update::{UpdateFault, Updates as _, is_newer};

#[tokio::test]
async fn a_list_of_the_maker_is_read() {
    let (maker, server, installed) = (Maker::new(), Server::start(), Installed::new());
    maker.publish(&server, "0.2.0");
    let release = installed.updater(&maker).look(&server.address()).await.unwrap();
    assert!(is_newer(&release, "0.1.0") && !is_newer(&release, "0.2.0") && !is_newer(&release, "0.3.0"));
    assert_eq!(release.files.len(), 2);
    assert_eq!(server.asked(), ["update.json", "update.json.minisig"]);
}

#[tokio::test]
async fn a_list_that_was_changed_or_is_somebody_elses_is_refused() {
    let (maker, server, installed) = (Maker::new(), Server::start(), Installed::new());
    let updater = installed.updater(&maker);
    let unsigned = Err(UpdateFault::Signature("update.json".to_owned()));

    maker.publish(&server, "0.2.0");
    let changed = maker.list("0.2.0").to_string().replace("\"version\":\"0.2.0\"", "\"version\":\"0.9.0\"");
    server.put("update.json", Gives::Whole(changed.into_bytes()));
    assert_eq!(updater.look(&server.address()).await, unsigned, "changed");

    Maker::new().publish(&server, "0.2.0");
    assert_eq!(updater.look(&server.address()).await, unsigned, "somebody else's");

    maker.publish(&server, "0.2.0");
    server.put("update.json.minisig", Gives::Whole(b"none".to_vec()));
    assert_eq!(updater.look(&server.address()).await, unsigned, "no signature");

    maker.publish_list(&server, &serde_json::json!({ "program": "another", "version": "0.2.0" }));
    assert_eq!(updater.look(&server.address()).await, Err(UpdateFault::Unreadable), "of another program");
}

#[tokio::test]
async fn an_address_that_does_not_answer_well_is_said() {
    let (maker, server, installed) = (Maker::new(), Server::start(), Installed::new());
    let updater = installed.updater(&maker);
    let words = |found: Result<_, UpdateFault>| found.unwrap_err().to_string();
    assert!(words(updater.look(&server.address()).await).contains("update.json: 404"));
    server.put("update.json", Gives::Endless);
    assert_eq!(updater.look(&server.address()).await, Err(UpdateFault::Size("update.json".to_owned())));
    server.put("update.json", Gives::Broken(b"{".to_vec()));
    assert!(words(updater.look(&server.address()).await).contains("broke off"));
    server.put("update.json", Gives::Silent(b"{".to_vec()));
    assert!(words(updater.look(&server.address()).await).contains("took too long"));
    assert!(words(updater.look("http://127.0.0.1:1").await).contains("no connection"));
}
