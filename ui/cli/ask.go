package cli

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"crossroads/questions"
)

// runAsk is the program without a command: it asks what is not answered yet,
// on the screen or line by line. Where nobody can be asked and nothing is
// missing it writes the report.
func runAsk(a *app, c *cobra.Command, file string) error {
	back, from := "", source{file: file} // the file that the answers go back to in the end
	if file != "" && file != stdinName {
		info, err := os.Stat(file)
		switch {
		case err != nil && os.IsNotExist(err) && mayBegin(file):
			if begins, err := a.begins(file); !begins {
				return err
			}
			back, from = file, source{}
		case err != nil:
			return notAFile(c, file, err)
		case info.Mode().IsRegular():
			back = file
		}
	}
	k, err := a.knowledge()
	if err != nil {
		return err
	}
	record, err := a.record(k, from)
	if err != nil {
		return err
	}
	record.Measured = movedTo(record.Measured, cmp.Or(from.file, a.flags.answers), back)
	keep := a.keeper(k, back, record)
	a.say()
	return a.ask(k, keep, record)
}

// runResume goes on with an unfinished walk, the last one where no id is given.
func runResume(a *app, id string) error {
	k, err := a.knowledge()
	if err != nil {
		return err
	}
	keep := a.keeper(k, "", questions.Record{})
	defer keep.close()
	if id == "" {
		list, err := keep.store.List()
		if len(list) == 0 {
			return cmp.Or(err, errNoWalks())
		}
		id = list[0].ID
	}
	record, err := keep.resume(id)
	if err != nil {
		return err
	}
	m, missing := keep.measured(record)
	if missing != nil { // it changed, or went away
		a.warn(notCounted(missing))
	}
	k.take(m)
	record.Answers, err = withSet(k.Flow, record.Answers, a.flags.set)
	if err != nil {
		return err
	}
	return a.ask(k, keep, record)
}

// notCounted says why what a session was measured for does not count.
func notCounted(missing error) string {
	return "what was measured for these answers does not count here: " + missing.Error()
}

// begins reports whether a walk is to begin that is kept in a new file.
func (a *app) begins(file string) (bool, error) {
	if how, _ := a.asking(); how == cannot {
		return false, errNoAnswersFile(file)
	}
	return !isTerminal(a.stdin) || a.confirm(fmt.Sprintf("There is no file %q yet.%s Begin a session that is kept there?", file, nearFile(file)), true), nil
}

// mayBegin reports whether a name can be that of a new answers file: it has the
// extension of one, and its folder is there.
func mayBegin(name string) bool {
	return isFolder(filepath.Dir(name)) && slices.Contains(answersExtensions(), extensionOf(name))
}

// nearFile asks about a file beside a new one that may have been meant.
func nearFile(name string) string {
	var names []string
	entries, _ := os.ReadDir(filepath.Dir(name))
	for _, e := range entries {
		if filepath.Ext(e.Name()) == filepath.Ext(name) {
			names = append(names, e.Name())
		}
	}
	if near := questions.Nearest(filepath.Base(name), names); near != "" {
		return fmt.Sprintf(" (There is %q.)", near)
	}
	return ""
}

// confirm asks a question to which Enter is the usual answer.
func (a *app) confirm(question string, usual bool) bool {
	choices := "[y/N]"
	if usual {
		choices = "[Y/n]"
	}
	fmt.Fprintf(a.stderr, "%s %s ", question, choices)
	line, err := bufio.NewReader(io.LimitReader(a.stdin, 200)).ReadString('\n')
	reply := strings.ToLower(strings.TrimSpace(line))
	return err == nil && (reply == "" && usual || reply == "y" || reply == "yes")
}

// ask asks in the way that is possible here. Where it is not, and nothing is
// missing, it writes the report.
func (a *app) ask(k *knowledge, keep *keeper, record questions.Record) error {
	if err := a.whole(k); err != nil {
		return err
	}
	how, why := a.asking()
	switch how {
	case onScreen:
		return a.askOnScreen(k, keep, record)
	case byLines:
		return a.askByLine(k, keep, record)
	}
	if open := missing(k.Flow, record.Answers, a.flags.complete); len(open) > 0 || record.Answers.Len() == 0 {
		return errCannotAsk(why, open)
	}
	return a.tellReport(k, record)
}

// whole reads all of a pack that is not the built-in one before anything is
// asked, so that nobody answers twenty questions for a report that cannot be
// made.
func (a *app) whole(k *knowledge) error {
	if a.flags.content == "" {
		return nil
	}
	_, noBase := k.Evidence()
	_, noMore := k.Advice()
	return cmp.Or(noBase, noMore)
}

// notAFile tells a mistyped command from a file that is not there.
func notAFile(c *cobra.Command, name string, err error) error {
	switch {
	case !os.IsNotExist(err):
		return errReading(name, err)
	case strings.ContainsAny(name, `./\`):
		return errNoAnswersFile(name)
	}
	return errUnknownCommand(name, questions.Nearest(name, subcommands(c.Root())))
}
