package prototype

// What stands for a value in commands, in what a load sends, and in what a
// contract expects.
const (
	RuntimeFound = "{runtime}" // the program of the runtime that was found
	VenvPrograms = "{venv}"    // the folder of the programs of .venv

	ClientNumber = "{client}"
	GroupNumber  = "{group}"
	NeverTwice   = "{n}"

	AnyText    = "<text>"
	AnyNumber  = "<number>"
	AnyInteger = "<integer>"
	AnyValue   = "<any>"
)

// CommandPlaceholders are those of commands.
func CommandPlaceholders() []string { return []string{RuntimeFound, VenvPrograms} }

// LoadPlaceholders are those of what a load sends.
func LoadPlaceholders() []string { return []string{ClientNumber, GroupNumber, NeverTwice} }

// AnyValues are those of what is expected.
func AnyValues() []string { return []string{AnyText, AnyNumber, AnyInteger, AnyValue} }
