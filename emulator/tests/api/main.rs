//! What a client relies on, over HTTP. No test depends on how fast the machine is: deadlines that a
//! test must reach are short, the others as on the platform.

mod admin;
mod connections;
mod containers;
mod damage;
mod data;
mod docs;
mod faults;
mod functions;
mod hostile;
mod hosts;
mod jobs;
mod load;
mod names;
mod nested;
mod node;
mod page;
mod program;
mod refusals;
mod rules;
mod runs;
mod sign_in;
mod snapshots;
mod stopping;
mod support;
mod time_zones;
mod unhandled;
mod values;
mod workers;
mod world;
