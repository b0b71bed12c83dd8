//! A phone system that speaks as the manager interface of Asterisk does, with hundreds of agents of whom one is ours.

use crate::fault::{Missing as _, Outcome, While as _};
use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(90);
const AGENTS: u32 = 500;

/// It, with the one program that listens.
pub(super) struct PhoneSystem {
    listener: TcpListener,
    listening: Option<(TcpStream, BufReader<TcpStream>)>,
    /// Events of others so far.
    told: u32,
}

impl PhoneSystem {
    pub(super) fn open() -> Outcome<Self> {
        Ok(Self { listener: TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).when("no port for a phone system")?, listening: None, told: 0 })
    }

    pub(super) fn address(&self) -> String {
        self.listener.local_addr().map(|address| address.to_string()).unwrap_or_default()
    }

    /// Waits for the program and takes its login.
    pub(super) fn let_in(&mut self) -> Outcome {
        let (mut stream, _) = self.listener.accept().when("nobody listens to the phone system")?;
        stream.set_nodelay(true).when("the connection of the phone system")?;
        stream.set_read_timeout(Some(PATIENCE)).when("the connection of the phone system")?;
        stream.write_all(b"Asterisk Call Manager/7.0.3\r\n").when("the greeting")?;
        self.listening = Some((stream.try_clone().when("the connection")?, BufReader::new(stream)));
        self.hear_message()?;
        self.say(b"Response: Success\r\nActionID: login\r\nMessage: Authentication accepted\r\n\r\n")
    }

    /// A whole call of our agent, too short for a survey, so that the service has no part in it.
    pub(super) fn end_call(&mut self, call: u32) -> Outcome {
        let text = event("AgentComplete", &format!("bench-{call}"), 1_001, "HoldTime: 12\r\nTalkTime: 0\r\nReason: caller\r\n");
        self.say(text.as_bytes())
    }

    /// So many events of everybody else's calls, in the mix of a busy queue.
    pub(super) fn talk_of_others(&mut self, count: u32) -> Outcome {
        let mut text = String::new();
        for _ in 0..count {
            let (call, agent) = (self.told / 7, 2_000 + self.told / 7 % AGENTS);
            let id = format!("{}.{call}", 1_764_144_000 + call / 10);
            text.push_str(&match self.told % 7 {
                0 => event("QueueCallerJoin", &id, agent, "Position: 1\r\nCount: 3\r\n"),
                1 => event("AgentCalled", &id, agent, ""),
                2 => event("DialBegin", &id, agent, "DialString: 2001\r\n"),
                3 => event("BridgeEnter", &id, agent, "BridgeUniqueid: 9b1deb4d\r\nBridgeType: basic\r\nBridgeNumChannels: 2\r\n"),
                4 => event("AgentConnect", &id, agent, "RingTime: 4\r\nHoldTime: 12\r\n"),
                5 => event("AgentComplete", &id, agent, "HoldTime: 12\r\nTalkTime: 83\r\nReason: caller\r\n"),
                _ => event("Hangup", &id, agent, "Cause: 16\r\nCause-txt: Normal Clearing\r\nChanVariable: AMDSTATUS=HUMAN\r\n"),
            });
            self.told += 1;
        }
        self.say(text.as_bytes())
    }

    /// Returns when everything said so far was read: the program takes part in the conversation again only after that.
    pub(super) fn until_heard(&mut self) -> Outcome {
        // It pings after thirty quiet seconds, and not before it has read what came.
        self.hear_message()
    }

    fn say(&mut self, bytes: &[u8]) -> Outcome {
        let (stream, _) = self.listening.as_mut().or_fault("nobody listens")?;
        stream.write_all(bytes).when("the program stopped listening")
    }

    fn hear_message(&mut self) -> Outcome {
        let (_, reader) = self.listening.as_mut().or_fault("nobody listens")?;
        let mut line = String::new();
        loop {
            line.clear();
            if reader.read_line(&mut line).when("the program said nothing")? == 0 || line == "\r\n" {
                return Ok(());
            }
        }
    }
}

/// An event with the blocks of the customer's channel and of the agent's.
fn event(name: &str, id: &str, agent: u32, more: &str) -> String {
    let mut text = format!("Event: {name}\r\nPrivilege: agent,all\r\n");
    for (prefix, channel, number) in
        [("", "PJSIP/trunk-00000001".to_owned(), "+4520123456".to_owned()), ("Dest", format!("PJSIP/{agent}-00000002"), agent.to_string())]
    {
        let _ = write!(
            text,
            "{prefix}Channel: {channel}\r\n{prefix}ChannelState: 6\r\n{prefix}ChannelStateDesc: Up\r\n{prefix}CallerIDNum: {number}\r\n\
             {prefix}CallerIDName: <unknown>\r\n{prefix}ConnectedLineNum: <unknown>\r\n{prefix}ConnectedLineName: <unknown>\r\n\
             {prefix}Language: en\r\n{prefix}AccountCode: \r\n{prefix}Context: from-trunk\r\n{prefix}Exten: s\r\n{prefix}Priority: 1\r\n\
             {prefix}Uniqueid: {id}{prefix}\r\n{prefix}Linkedid: {id}\r\n"
        );
    }
    let _ = write!(text, "Queue: support\r\nMemberName: Agent {agent}\r\nInterface: PJSIP/{agent}\r\n{more}\r\n");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_has_the_form_and_the_size_of_a_real_one() {
        let text = event("AgentComplete", "1.2", 1_001, "TalkTime: 83\r\n");
        assert!(text.starts_with("Event: AgentComplete\r\n") && text.ends_with("TalkTime: 83\r\n\r\n"), "{text}");
        assert!(text.contains("\r\nDestChannel: PJSIP/1001-00000002\r\n") && text.contains("\r\nLinkedid: 1.2\r\n"), "{text}");
        assert!((700..1_200).contains(&text.len()), "{}", text.len());
    }
}
