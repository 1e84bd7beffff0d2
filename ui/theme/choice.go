package theme

// Choice is the theme a user asks for.
type Choice string

// The choices. Auto follows what the terminal says about its background and is
// dark until it says something; None uses no colour at all.
const (
	Auto  Choice = "auto"
	Dark  Choice = "dark"
	Light Choice = "light"
	None  Choice = "none"
)

// Choices returns all of them, for help texts and completion.
func Choices() []Choice { return []Choice{Auto, Dark, Light, None} }

// Either is what nobody asks for by name: colours that can be read whatever the
// background is, where nothing is known about it. With more than sixteen colours
// it is Dark, for a moment or for good.
const Either Choice = "either"
