package questions

// Record is one walk as it is kept: the answers and what is worth remembering
// about how they were given. It is what an answers file holds.
type Record struct {
	Title   string // what is being decided; may be empty
	Person  string // who answered, in a team; may be empty
	About   string // a few sentences on the situation; may be empty
	Answers Answers

	// Peeked counts how often the result was looked at on purpose before the
	// walk was finished.
	Peeked int
	// Edited lists the questions whose answers were changed after the result
	// had been seen, in the order of the changes, each once.
	Edited []ID
	// Finished says that the walk had reached its result.
	Finished bool
	// Renamed is what the file calls by an earlier name, in its order. The file
	// itself stays as it is.
	Renamed []Renaming
	// Found is what the result was when it was last kept, as whoever computed it
	// put it, so that a later look can say what has changed since; may be empty.
	Found string
	// Measured is the result of measuring two prototypes that counts for the
	// answers; the zero one where none does.
	Measured Measured
}

// Measured names a file that holds a result of measuring.
type Measured struct {
	File   string // relative to the answers file, with slashes
	Digest string // SHA-256 of its bytes, in hexadecimal
}
