package prototype

import "crossroads/questions"

// Part is a part of a product that can decide between languages, small enough
// to be built twice and measured.
type Part struct {
	ID    string
	Title string
	// Criteria are those that a measurement of it bears on, the one that it is
	// about first.
	Criteria  []string
	When      questions.Condition // the product has such a part
	About     string              // what it does, in every language
	Next      []string            // what to build by hand then, in both
	People    []string            // criteria that only people can judge with it
	StandIn   StandIn             // of a slow service that it calls; none where that has no reply
	Load      Load
	Languages []Language
	Contract  Contract
	Source    string // part.yaml as it is written
}

// Language is the part in one language.
type Language struct {
	Alternative string // its id names the folder
	About       string // what it is built with
	Runtime     Runtime
	Install     []Command // run once, in the folder; none where nothing is installed
	Installed   string    // a file or folder that is there then; "" where nothing is installed
	Start       Command   // run in the folder with PORT, and UPSTREAM where there is a stand-in
	Environment map[string]string
	Ready       string // the path that answers 200 once requests can be served
	Files       []File
}

// Command is a program and its arguments, without a shell. {runtime} stands for
// the runtime that was found, {venv} for where a virtual environment of Python
// keeps its programs.
type Command []string

// Runtime is what a language needs to run.
type Runtime struct {
	Name    string   // as people call it
	Tried   []string // names of the program, the best first
	Version Command  // prints the version; {runtime} is one of the names
	AtLeast string   // the lowest version that will do
	Get     string   // how to get it
}

// File is one file of a language.
type File struct {
	Path string // relative to the folder, with slashes
	Text string
}

// StandIn is a service that both prototypes call. The measuring program plays it,
// so that its work is counted for neither: it answers every request alike.
type StandIn struct {
	Delay  int      // milliseconds before the reply
	Reply  string   // the body of it, JSON
	Events []string // sent one by one instead, as data of server-sent events
	Pause  int      // milliseconds between events
}

// Used reports whether there is a stand-in.
func (s StandIn) Used() bool { return s.Reply != "" || len(s.Events) > 0 }

// Load is what both prototypes are driven with: clients at the same time, each doing
// Begin once and then Repeat over and over: a pass.
type Load struct {
	Kind    string // one of the kinds below
	Clients int
	Repeats int // of one client in a round
	Pause   int // milliseconds between them
	Group   int // number of clients that share what {group} names
	// Limit is the latency in milliseconds that 99 of 100 passes have to keep:
	// throughput is compared where both do.
	Limit  int
	Begin  []Step
	Repeat []Step
}

// The kinds of load.
const (
	HTTP      = "http"      // requests on their own
	Form      = "form"      // pages and forms, with a session for each client
	Stream    = "stream"    // replies that arrive in pieces
	WebSocket = "websocket" // connections that stay open
)

// Kinds are all of them.
func Kinds() []string { return []string{HTTP, Form, Stream, WebSocket} }
