//! The list for machines: CycloneDX 1.5. It holds no time and no random name, so that the same program has the same list.

use super::parts::Part;
use serde_json::{Value, json};

/// The list.
pub(super) fn of(parts: &[Part]) -> Value {
    let program = parts.iter().find(|part| part.name == "aftercall");
    let components: Vec<Value> = parts.iter().filter(|part| part.name != "aftercall").map(component).collect();
    let dependencies: Vec<Value> = parts
        .iter()
        .map(|part| json!({ "ref": reference(&part.id()), "dependsOn": part.needs.iter().map(|id| reference(id)).collect::<Vec<_>>() }))
        .collect();
    json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": program.map(|part| json!({
            "type": "application", "bom-ref": reference(&part.id()), "name": part.name, "version": part.version,
            "licenses": [{ "expression": part.licence }],
        })) },
        "components": components,
        "dependencies": dependencies,
    })
}

fn component(part: &Part) -> Value {
    let mut component = json!({
        "type": "library",
        "bom-ref": reference(&part.id()),
        "name": part.name,
        "version": part.version,
        "licenses": [{ "expression": part.licence }],
    });
    if !part.own {
        component["purl"] = json!(reference(&part.id()));
    }
    if let Some(checksum) = &part.checksum {
        component["hashes"] = json!([{ "alg": "SHA-256", "content": checksum }]);
    }
    if let Some(repository) = &part.repository {
        component["externalReferences"] = json!([{ "type": "vcs", "url": repository }]);
    }
    component
}

/// A package URL.
fn reference(id: &str) -> String {
    format!("pkg:cargo/{}", id.replace('+', "%2B"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_is_there_once_and_every_reference_leads_to_one() {
        let part = |name: &str, needs: &[&str]| Part {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            licence: "MIT".to_owned(),
            repository: None,
            checksum: Some("00".to_owned()),
            folder: std::path::PathBuf::new(),
            needs: needs.iter().map(|id| (*id).to_owned()).collect(),
            own: false,
        };
        let bill = of(&[part("aftercall", &["one@1.0.0"]), part("one", &[])]);
        assert_eq!(bill["components"].as_array().unwrap().len(), 1);
        assert_eq!(bill["components"][0]["hashes"][0]["content"], "00");
        assert_eq!(bill["dependencies"][0]["dependsOn"][0], bill["components"][0]["bom-ref"]);
        assert_eq!(bill["metadata"]["component"]["name"], "aftercall");
    }
}
