package wizard

import (
	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/ui/theme"
	"crossroads/ui/wizard/result"
)

// Deps is what the wizard needs from outside. Functions that are nil switch
// off what they serve, except Flow, which must be set.
type Deps struct {
	Title string // what the whole questionnaire decides, for the first screen
	Flow  *questions.Flow
	// Asked, where it is not nil, are exactly the questions that are asked, as far
	// as they apply: the path, the review and every count are of these. There is no
	// shorter or longer walk beside it then, and no title to give.
	Asked []questions.ID
	// Round is told beside the title; may be empty. Again are questions that people
	// disagreed on in the round before: the walk goes through them first, in this
	// order, whatever is answered.
	Round string
	Again []questions.ID
	// Complete begins with the complete walk where there is a short one too.
	Complete bool

	CanChange func(questions.Record) int // how many open questions can still change who leads
	// Result is what the result is made of. Without its Summary there is neither
	// peek nor result; the end of the walk is told by [Done].
	Result ResultDeps
	Why    func(questions.ID) string // markdown of the why overlay; Question.Why where nil

	// Save keeps the record; called in commands, one at a time, newest last.
	Save func(questions.Record) error
	// Place says where Save keeps the walk, for people to read, and FallbackReason why that
	// is not where walks are kept usually, empty where it is. Both may change with
	// every save and are called in commands, after one.
	Place          func() string
	FallbackReason func() string
	// File is the file that the answers go into when the program is left, unless
	// another walk is resumed; empty where there is none.
	File string

	// Compose has a note written in an editor, whose end is told by [Composed].
	Compose func(text string) tea.Cmd
	// Notes says in the dialog of a note who will see it; empty where that is only
	// the reader of the report.
	Notes string
	// Since says of a finished record what changed since its result was kept; ""
	// where nothing did.
	Since func(questions.Record) string

	// Unfinished lists walks that can be resumed, newest first; called once,
	// in a command.
	Unfinished func() []Unfinished

	// Notice is said on the first screen, until a key is pressed; may be empty.
	Notice string

	Plain int // how many alternatives come before those that combine others
	Theme theme.Choice
	// Background is what the environment says of it, Dark or Light, until the
	// terminal itself does; empty where it says nothing.
	Background theme.Choice
	ASCII      bool // use glyphs that every font has
	NoSuspend  bool // ctrl+z does nothing: the terminal is not that of this process
	Mouse      bool // clicks and the wheel work until switched off
}

// What the result needs, see package result.
type (
	ResultDeps = result.Deps
	Export     = result.Export
	Duel       = result.Duel
	DuelPlan   = result.DuelPlan
	Prepared   = result.Prepared
	Found      = result.Found
)

// Unfinished is a walk that was left and can be resumed.
type Unfinished struct {
	Title    string // what it decides; may be empty
	About    string // what kind of product it is; may be empty
	Found    string // the verdict it reached; empty where it has none yet
	When     string // when it was left, in words
	Answered int    // how many questions are answered
	// Resume opens it; from then on Deps.Save keeps it in its old place.
	Resume func() (questions.Record, error)
}

// Done is the message, for a model around the wizard, that the walk has
// reached its end and no result is to be shown: the others are not in yet.
type Done struct{ Record questions.Record }

// Composed is the end of an editor.
type Composed struct {
	Text    string
	Kept    bool   // the text is to be taken
	Problem string // what went wrong, or was lost; may be empty
}

// Leave asks the program to save and quit with a status, because of a signal
// or a lost connection. It asks nobody.
type Leave struct{ Status int }
