//! Newtypes for everything that is named by a number or a guid, so that none is mistaken for another.

use serde::{Deserialize, Serialize};
use std::fmt;
use ts_rs::TS;
use uuid::Uuid;

/// The name of one call on this computer: a version 7 UUID, so that calls sort by the time they were first heard of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(as = "String")]
pub struct CallId(pub Uuid);

/// The guid that goes along with every try of one call's survey, made once (API reference 3.7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SurveyGuid(pub Uuid);

/// A campaign at nps.today. Length and range are not to be assumed (API reference 2.0).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(as = "f64")]
pub struct CampaignId(pub i64);

/// A customer's answer at nps.today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(as = "f64")]
pub struct ResponseId(pub i64);

/// An agent's estimate: a whole number from 0 to 10. It exists only because a person chose it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(transparent)]
#[ts(as = "f64")]
pub struct Estimate(u8);

impl Estimate {
    /// The estimate, if `points` lies between 0 and 10.
    #[must_use]
    pub fn new(points: i64) -> Option<Self> {
        u8::try_from(points).ok().filter(|points| *points <= 10).map(Self)
    }

    /// The points, 0 to 10.
    #[must_use]
    pub fn points(self) -> u8 {
        self.0
    }
}

impl<'de> Deserialize<'de> for Estimate {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let points = i64::deserialize(deserializer)?;
        Self::new(points).ok_or_else(|| serde::de::Error::custom("an estimate is a whole number from 0 to 10"))
    }
}

macro_rules! display_as_inner {
    ($($name:ident),*) => {$(
        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(formatter)
            }
        }
    )*};
}
display_as_inner!(CallId, SurveyGuid, CampaignId, ResponseId, Estimate);

impl std::str::FromStr for CallId {
    type Err = uuid::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self)
    }
}
