package questions

// ID names a question, such as "product.live". The part before the dot is the
// step it belongs to.
type ID string

// Kind says how a question is answered.
type Kind string

// The kinds of question.
const (
	Single  Kind = "single"  // exactly one of the choices
	Several Kind = "several" // any number of choices up to Limit
	Scale   Kind = "scale"   // one of the choices, which are in order
	Rating  Kind = "rating"  // how much a swing matters, one of the choices, which are in order
	Ranking Kind = "ranking" // all choices, or the first Limit of them, in an order of preference
	Text    Kind = "text"    // a short free text
)

// Question is one thing that can be asked. All its text is data.
type Question struct {
	ID    ID
	Was   []ID   // ids it had in earlier versions
	Step  string // id of the step it is asked in
	Kind  Kind
	Short string // a few words for outlines and tables
	Title string // the question as it is asked
	Help  string // one sentence under the title; may be empty
	Why   string // markdown: why it is asked and what it touches

	Choices []Choice // empty for Text
	// Phrases says, by the id of a choice, what taking it means in words that stand
	// without the question: "JavaScript very well". Choices may lack one.
	Phrases map[string]string
	Limit   int       // Several, Ranking: the most choices that may be taken; 0 is no limit, and all of a Ranking
	When    Condition // the zero Condition always holds
	Asked   Turn      // empty: in the complete walk, and after a short one

	// Matrix names the group in which ratings are shown together; one screen
	// shows all applicable ratings with the same Matrix. Empty: on its own.
	Matrix string
	// From and To are the two ends of the swing that a Rating asks about.
	From, To string
}

// Picks reports whether a few of many choices are taken, the one that counts
// most first: a ranking of which only the top is wanted.
func (q Question) Picks() bool { return q.Kind == Ranking && q.Limit > 0 }

// Turn says when a question is asked.
type Turn string

// The turns that are not the usual one.
const (
	First Turn = "first" // in the short walk
	Last  Turn = "last"  // after all others: it tunes the advice and cannot change the verdict
)

// Choice is one way to answer a question.
type Choice struct {
	ID    string   // unique within the question
	Was   []string // ids it had in earlier versions, or of choices it replaces
	Label string
	Help  string // may be empty
	Odds  int    // how common it is beside the other choices where nobody has answered; 0 stands for 1
}

// Choice returns the choice with the given id.
func (q Question) Choice(id string) (Choice, bool) {
	for _, c := range q.Choices {
		if c.ID == id {
			return c, true
		}
	}
	return Choice{}, false
}

// Label returns the label of a choice, or the id itself where the question has
// no such choice (an answer to an older version of the question, say).
func (q Question) Label(id string) string {
	if c, ok := q.Choice(id); ok {
		return c.Label
	}
	return id
}

// Step is one part of the walk.
type Step struct {
	ID    string
	Title string
	About string // one sentence; may be empty
}
