// Package measure runs two prototypes side by side and measures both.
//
// # What it does
//
// [Measure] starts each of the two that lie in a folder, as their manifest says,
// on a port of the loopback, holds it against the contract (package contract),
// and drives both with the same load, in turn and in several rounds, in which
// each side is started anew. A round of a side measures the start, memory when
// idle, memory of open connections where these are what it is about, latency at a
// rate that is the same for both, and the highest rate at which 99 of 100 passes
// keep the limit. [measured.Result] holds a range over the rounds for each, and
// how far a side is from itself, which is what the machine adds.
//
// # Load
//
// Requests are due at fixed times, whether or not earlier ones were answered: a
// slow server does not make its load lighter, and waiting counts. Vegeta keeps the
// times and the quantiles; what it takes for a request is one Repeat of the load,
// done by whichever client is free.
//
// # Images
//
// Where it is asked for, and docker, podman or nerdctl answers, [BuildImages]
// builds what the Containerfile of each side says, tells its size as the tool
// does, and takes the image away again. This is the one thing that fetches
// something, namely what an image is based on and what is installed into it.
//
// # Nothing is left running
//
// A prototype is started in a process group of its own, and the group is killed
// whatever ends the measurement. Should this program itself be killed, Linux
// kills what it started; elsewhere a prototype then stays until it is ended by
// hand. Nothing is installed: what is missing is named, with how to get it.
package measure
