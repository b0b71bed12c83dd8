//! Doors: how soon an event is durable, and what a busy phone system costs that talks of everybody's calls.

use super::figure::{Figure, Sample};
use super::phone_system::PhoneSystem;
use super::rig::Rig;
use crate::fault::{Fault, Missing as _, Outcome, While as _};
use crate::running::Running;
use crate::say;
use serde_json::Value;
use std::io::{BufRead as _, BufReader};
use std::process::Stdio;
use std::sync::mpsc;
use std::time::{Duration, Instant};

const CALLS: u32 = 500;
const EVENTS_A_SECOND: u32 = 1_000;
const SECONDS: u32 = 30;
const MILLION: u32 = 1_000_000;
const EVENTS_A_PIECE: u32 = 10_000;
const PATIENCE: Duration = Duration::from_secs(30);

/// Against a phone system that speaks as Asterisk does.
pub(super) fn listen(rig: &mut Rig) -> Outcome<Vec<Figure>> {
    say::begin(&format!("{CALLS} calls by a phone system, then everybody else's: {EVENTS_A_SECOND} events a second, then a million"));
    rig.begin_signed_out()?;
    rig.sign_in()?;
    let mut system = PhoneSystem::open()?;
    rig.ctl().json_with(&["door", "secret", "asterisk"], "s3cret\n")?;
    for (key, value) in
        [("address", system.address()), ("user", "aftercall".to_owned()), ("agent", "1001".to_owned()), ("enabled", "true".to_owned())]
    {
        rig.ctl().json(&["config", "set", &format!("door.asterisk.{key}"), &value])?;
    }
    system.let_in()?;
    let durable = durable(rig, &mut system)?;
    let (share, grown, most) = (share(rig, &mut system)?, grown(rig, &mut system)?, rig.processes()?.memory()?);
    Ok(vec![
        Figure::at_most("event at a door to durable row, p99", 10.0, durable.percentile(99), "ms").remark(format!(
            "p50 {:.1} ms, worst {:.1} ms; until `aftercallctl watch` tells it, which is after the commit",
            durable.percentile(50),
            durable.worst()
        )),
        Figure::at_most("1,000 foreign AMI events a second", 3.0, share, "% of one core").remark(format!("over {SECONDS} s")),
        Figure::at_most("memory grown by a million foreign AMI events", 2.0, grown, "MB").remark(format!("{most:.0} MB then")),
    ])
}

/// From an event's last byte to the line that tells that it was kept.
fn durable(rig: &Rig, system: &mut PhoneSystem) -> Outcome<Sample> {
    let mut watch = rig.ctl().command();
    watch.args(["watch", "--json"]).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut watch = Running::start(&mut watch)?;
    let output = watch.pipes().stdout.take().or_fault("aftercallctl watch has no output")?;
    let (tell, told) = mpsc::channel();
    std::thread::spawn(move || {
        for line in BufReader::new(output).lines() {
            let Ok(line) = line else { return };
            if let Ok(line) = serde_json::from_str::<Value>(&line)
                && line["event"] == "decision"
                && tell.send(Instant::now()).is_err()
            {
                return;
            }
        }
    });
    // Until somebody listens, what is told is told to nobody.
    let first = Instant::now();
    let mut call = 0;
    loop {
        system.end_call(call)?;
        call += 1;
        if told.recv_timeout(Duration::from_millis(500)).is_ok() {
            break;
        }
        if first.elapsed() > PATIENCE {
            return Err(Fault::new("The calls of the phone system are not told of."));
        }
    }
    let mut took = Vec::new();
    for call in call..call + CALLS {
        let begin = Instant::now();
        system.end_call(call)?;
        let kept = told.recv_timeout(PATIENCE).when("a call of the phone system was not kept")?;
        took.push(kept.duration_since(begin).as_secs_f64() * 1000.0);
        std::thread::sleep(Duration::from_millis(10));
    }
    Ok(Sample::of(took))
}

fn share(rig: &Rig, system: &mut PhoneSystem) -> Outcome<f64> {
    let (begin, before) = (Instant::now(), rig.processes()?.seconds());
    for tenth in 0..SECONDS * 10 {
        system.talk_of_others(EVENTS_A_SECOND / 10)?;
        std::thread::sleep((Duration::from_millis(100) * (tenth + 1)).saturating_sub(begin.elapsed()));
    }
    let after = rig.processes()?.seconds();
    Ok((after - before) / begin.elapsed().as_secs_f64() * 100.0)
}

fn tell(system: &mut PhoneSystem, events: u32) -> Outcome {
    for _ in 0..events / EVENTS_A_PIECE {
        system.talk_of_others(EVENTS_A_PIECE)?;
    }
    system.until_heard()
}

fn grown(rig: &Rig, system: &mut PhoneSystem) -> Outcome<f64> {
    // What the first ones bring into memory is there for all that follow.
    tell(system, MILLION / 10)?;
    let before = rig.processes()?.memory()?;
    tell(system, MILLION)?;
    Ok(rig.processes()?.memory()? - before)
}
