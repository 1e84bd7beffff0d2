package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"crossroads/questions"
	"crossroads/questions/phrase"
	"crossroads/ui/atomicfile"
	"crossroads/ui/sessions"
)

// This file holds the wording of every failure that the command line finds by
// itself; those of records stand in a file of their own. A message says what is
// wrong and names it with %q; a hint says what to do next. Lower case, no final
// period.

// usage

func errUnknownCommand(name, near string) error {
	return failed(statusUsage, fmt.Sprintf("there is no command or file %q", name),
		didYouMean("crossroads "+near, near), "crossroads --help lists the commands")
}

func errUnknownSubcommand(of, name, near string, all []string) error {
	return failed(statusUsage, fmt.Sprintf("%s has no command %q", of, name),
		didYouMean(near, near), "its commands are "+strings.Join(all, ", "))
}

func errUnknownFlag(command, flag, near string) error {
	return failed(statusUsage, fmt.Sprintf("%s has no flag %q", command, flag),
		didYouMean(near, near), command+" --help lists the flags")
}

func errFlagValue(command, message string) error {
	return failed(statusUsage, message, command+" --help shows what the flag takes")
}

func errUnknownChoice(what, value string, all []string) error {
	near := questions.Nearest(value, all)
	return failed(statusUsage, fmt.Sprintf("there is no %s %q", what, value),
		didYouMean(near, near), "choose "+phrase.List(all, "or"))
}

func errUnknownName(what, value, near, lister string) error {
	return failed(statusUsage, fmt.Sprintf("there is no %s %q", what, value),
		didYouMean(near, near), lister)
}

func errTooMany(command, first string) error {
	return failed(statusUsage, fmt.Sprintf("%s does not know what to do with %q", command, first),
		command+" --help shows what it takes")
}

func errTooFew(command, missing string) error {
	return failed(statusUsage, fmt.Sprintf("%s needs %s", command, missing), command+" --help shows an example")
}

func errNoMeaning(command, flag string) error {
	return failed(statusUsage, fmt.Sprintf("--%s means nothing to %s", flag, command), "leave it out")
}

func errOnlyOfRecords(flag, format string) error {
	return failed(statusUsage, fmt.Sprintf("--%s means nothing to the format %q", flag, format), "add --format adr")
}

// answers

func errTwoSources(a, b string) error {
	return failed(statusUsage, fmt.Sprintf("answers are given twice, by %s and by %s", a, b),
		"give one of them; --set changes single answers of either")
}

func errNoAnswers(command string) error {
	return failed(statusUsage, command+" needs answers",
		"give an answers file, --example NAME, --answers - for standard input, or --set QUESTION=CHOICE",
		"crossroads examples lists the built-in examples")
}

func errCannotAsk(why string, missing []questions.ID) error {
	if len(missing) == 0 {
		return failed(statusUsage, "cannot ask here, "+why, "crossroads report makes a report without asking")
	}
	names := make([]string, len(missing))
	for i, id := range missing {
		names[i] = string(id)
	}
	noun := "answers are"
	if len(missing) == 1 {
		noun = "answer is"
	}
	return failed(statusUsage, fmt.Sprintf("cannot ask here, %s, and %d %s missing", why, len(missing), noun),
		"missing: "+strings.Join(names, " "),
		fmt.Sprintf("give them with --set %s=CHOICE, with --answers FILE, or name an answers file", names[0]),
		"crossroads questions writes a blank answers file with all choices",
		"crossroads report FILE makes a report of what is there and takes the rest for not sure")
}

func errSetForm(text string) error {
	return failed(statusUsage, fmt.Sprintf("--set %q is not of the form QUESTION=CHOICE", text),
		"several choices are joined by commas: --set QUESTION=ONE,TWO")
}

func errSetQuestion(id, near string) error {
	return failed(statusUsage, fmt.Sprintf("--set: there is no question %q", id),
		didYouMean(near, near), "crossroads questions lists all of them")
}

func errSetValue(q questions.Question, err error) error {
	var unknown *questions.UnknownChoiceError
	ids := make([]string, len(q.Choices))
	for i, c := range q.Choices {
		ids[i] = c.ID
	}
	choices := "the choices are " + strings.Join(append(ids, string(questions.Unsure), string(questions.Skipped)), ", ")
	if q.Kind == questions.Several {
		choices = "the choices are " + strings.Join(ids, ", ") + ", or alone unsure or skipped"
	}
	if errors.As(err, &unknown) {
		return failed(statusUsage, "--set: "+unknown.Error(), didYouMean(unknown.Near, unknown.Near), choices)
	}
	return failed(statusUsage, fmt.Sprintf("--set %s: %v", q.ID, err), choices)
}

// files

func errReading(name string, err error) error { return errUnread("file", name, err) }

func errReadingFolder(name string, err error) error { return errUnread("folder", name, err) }

func errUnread(what, name string, err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return failed(statusFailed, fmt.Sprintf("there is no %s %q", what, name), "check its name and the folder that it is in")
	case errors.Is(err, fs.ErrPermission):
		return failed(statusFailed, fmt.Sprintf("the %s %q may not be read", what, name), "check its permissions")
	}
	return failed(statusFailed, fmt.Sprintf("the %s %q cannot be read: %v", what, name, atomicfile.Reason(err)), "name another one")
}

func errNoAnswersFile(name string) error {
	return failed(statusFailed, fmt.Sprintf("there is no file %q", name),
		"check the name and the folder, or begin without a file: crossroads")
}

func errFolder(name string) error {
	return failed(statusFailed, fmt.Sprintf("%q is a folder, not an answers file", name),
		"name a file in it; crossroads team reads whole folders")
}

func errStdinTwice() error {
	return failed(statusUsage, "standard input is given twice", "give two files, or one file and --set")
}

func errNotAlone(folder string) error {
	return failed(statusUsage, fmt.Sprintf("%q is the folder of a workshop, and there is more to put together", folder),
		"name it alone: its rounds are found in it")
}

func errNotNamed() error {
	return failed(statusFailed, "not everybody in the workshop has agreed to names", "leave out --names: people are numbered")
}

func errEmptyFolder(name string) error {
	return failed(statusFailed, fmt.Sprintf("the folder %q holds no answers files", name),
		"their names end in .yaml, .yml or .json")
}

func errSetOnTwo() error {
	return failed(statusUsage, "--set changes a copy of one file, and two are given", "leave one of them out")
}

func errNotFolder(name string) error {
	return failed(statusFailed, fmt.Sprintf("%q is not a folder", name), "name the folder that holds guide.yaml")
}

func errFileInTheWay(name string) error {
	return failed(statusFailed, fmt.Sprintf("%q is a file", name), "name a folder that is empty or not there yet")
}

func errNoDate(text string) error {
	return failed(statusUsage, fmt.Sprintf("%q is not a date", text), "write it as 2027-06-01")
}

func errNoNPM() error {
	return failed(statusFailed, "npm is not installed, and --online asks it", "install npm, or check without --online")
}

func errExists(name string) error {
	return failed(statusFailed, fmt.Sprintf("%q exists already", name), "choose another name, or overwrite it with --force")
}

func errFolderNotEmpty(name string) error {
	return failed(statusFailed, fmt.Sprintf("the folder %q is not empty", name),
		"choose another name, or write into it with --force")
}

func errTargetFolder(name string) error {
	return failed(statusFailed, fmt.Sprintf("%q is a folder", name), "name a file in it")
}

func errNoParent(parent string) error {
	return failed(statusFailed, fmt.Sprintf("there is no folder %q to write to", parent), "create it first")
}

func errWriting(name string, err error) error {
	if errors.Is(err, fs.ErrPermission) {
		return failed(statusFailed, fmt.Sprintf("%q may not be written", name), "check the permissions of its folder")
	}
	return failed(statusFailed, fmt.Sprintf("%q cannot be written: %v", name, atomicfile.Reason(err)), "name another place")
}

func errOutput(err error) error {
	return failed(statusFailed, fmt.Sprintf("standard output cannot be written: %v", atomicfile.Reason(err)),
		"the result is incomplete; send it somewhere else")
}

// check

func errNothingToCheck() error {
	return failed(statusUsage, "check needs something to check against",
		"say what was decided: --expect ALTERNATIVE, or how sure it must be: --min-word leaning")
}

// the wizard

// errCrashed names the file with the trace, "" where there is none, and the one
// with the answers.
func errCrashed(crash error, trace, answers string) error {
	message := wentWrong(fmt.Sprintf("something went wrong inside: %v", crash), trace)
	if answers == "" {
		return failed(statusFailed, message)
	}
	return failed(statusFailed, message, "the answers are saved: crossroads "+shellWord(answers))
}

func errChangedMeanwhile(name string) error {
	return failed(statusFailed, fmt.Sprintf("%q has been changed by somebody else in the meantime, so it was left alone", name))
}

// errNotBack adds where the answers are to why a file was not written.
func errNotBack(err error) error {
	return hinted(err, "the answers of this session are kept: crossroads sessions lists it")
}

func errNoWalks() error {
	return failed(statusFailed, "there is no unfinished session", "crossroads begins a new one")
}

func errFormatOfName(path, hint string) error {
	return failed(statusUsage, fmt.Sprintf("the name %q does not say what to write", filepath.Base(path)), hint)
}

func errUnsaved(err error) error {
	tried := ""
	var noDir *sessions.NoWritableDirError
	if errors.As(err, &noDir) {
		tried = noDir.Hint()
	}
	return failed(statusFailed, fmt.Sprintf("the answers could not be saved: %v", err), tried,
		"copy them from above into a file, and set XDG_STATE_HOME to a folder that can be written")
}

// words

func didYouMean(what, near string) string {
	if near == "" {
		return ""
	}
	return fmt.Sprintf("did you mean %q", what)
}
