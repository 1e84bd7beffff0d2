package prototype

// Contract is what both prototypes promise, as examples: what is sent, and what
// comes back.
type Contract struct {
	About     string
	Exchanges []Exchange
	Source    string // contract.yaml as it is written
}

// Exchange is one example: steps in order, by one client that keeps its cookies
// and has the sockets that it opens.
type Exchange struct {
	Name  string
	Steps []Step
}

// Step is a request with its reply, or something done with a socket.
//
// JSON is written as text. In what is expected, "<text>", "<number>",
// "<integer>", "<any>" stand for any value of that kind. In what a load sends,
// {client} and {group} stand for the numbers of these, and {n} for a number that
// is never used twice.
type Step struct {
	Method  string // GET where nothing is said
	Path    string
	Headers map[string]string
	Body    string            // JSON
	Form    map[string]string // sent instead, with the hidden fields of the last page, as a browser would
	Reply   Reply

	Socket  string // the name of a socket, where the step is about one
	Open    string // the path to open it at
	Send    string // JSON
	Receive string // JSON: the next message
}

// Reply is what has to come back. What is not said is not compared.
type Reply struct {
	Status  int               // 200 where nothing is said
	Headers map[string]string // a value that ends in * begins like that
	Body    string            // JSON
	Holds   []string          // texts of a page, in this order
	Lacks   []string          // texts that may not be in it
	Events  []Event           // all events of a stream
}

// Event is one server-sent event.
type Event struct {
	Event string // "message" where the stream does not say
	Data  string // JSON
}
