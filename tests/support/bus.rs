//! A session bus that starts nothing by itself but what a panel cannot do without.

use super::running::Running;
use super::wait_for;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use zbus::blocking::{Connection, connection};

/// The settings of Xfce, which its panel asks for over the bus. Everything else of the machine stays away: a keychain that the bus
/// starts when it is asked for could not be absent.
const STARTABLE: [&str; 1] = ["/usr/share/dbus-1/services/org.xfce.Xfconf.service"];

pub struct Bus {
    pub address: String,
    connection: Connection,
    _daemon: Running,
}

impl Bus {
    /// Starts it with its files in a folder. `environment` is what the daemon passes on to what it starts.
    pub fn start(folder: &Path, environment: &[(String, String)]) -> Self {
        let (services, config) = (folder.join("services"), folder.join("bus.conf"));
        std::fs::create_dir_all(&services).unwrap();
        for service in STARTABLE.map(Path::new).iter().filter(|service| service.exists()) {
            std::fs::copy(service, services.join(service.file_name().unwrap())).unwrap();
        }
        let text = format!(
            "<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\" \"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">\n\
             <busconfig><type>session</type><listen>unix:path={}</listen><auth>EXTERNAL</auth><servicedir>{}</servicedir>\
             <policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>",
            folder.join("bus").display(),
            services.display(),
        );
        std::fs::write(&config, text).unwrap();
        let mut command = Command::new("dbus-daemon");
        command.arg(format!("--config-file={}", config.display())).args(["--nofork", "--nopidfile", "--print-address=1"]);
        command.env_clear().envs(environment.iter().cloned());
        let mut daemon = Running::start(command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()));
        let mut address = String::new();
        BufReader::new(daemon.pipes().stdout.take().unwrap()).read_line(&mut address).unwrap();
        let address = address.trim().to_owned();
        assert!(address.starts_with("unix:"), "dbus-daemon did not start: {address}");
        let connection = connection::Builder::address(address.as_str()).unwrap().build().unwrap();
        Self { address, connection, _daemon: daemon }
    }

    pub fn connection(&self) -> &Connection {
        &self.connection
    }

    /// Whether somebody has this name.
    pub fn owns(&self, name: &str) -> bool {
        let bus = zbus::blocking::fdo::DBusProxy::new(&self.connection).unwrap();
        bus.name_has_owner(name.try_into().unwrap()).unwrap()
    }

    pub fn wait_for_owner(&self, name: &str) {
        wait_for(name, || self.owns(name).then_some(()));
    }

    pub fn wait_for_no_owner(&self, name: &str) {
        wait_for(&format!("the end of {name}"), || (!self.owns(name)).then_some(()));
    }

    /// Calls a method.
    pub fn call<B>(&self, to: &str, path: &str, interface: &str, method: &str, body: &B) -> zbus::Result<zbus::Message>
    where
        B: serde::Serialize + zbus::zvariant::DynamicType,
    {
        self.connection.call_method(Some(to), path, Some(interface), method, body)
    }

    /// Everybody's match rules.
    pub fn match_rules(&self) -> Vec<Vec<String>> {
        let answer =
            self.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus.Debug.Stats", "GetAllMatchRules", &());
        let rules: std::collections::HashMap<String, Vec<String>> = answer.unwrap().body().deserialize().unwrap();
        rules.into_values().collect()
    }
}
