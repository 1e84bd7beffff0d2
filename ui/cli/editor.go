package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/ui/terminal"
	"crossroads/ui/wizard"
)

// compose has a note written in the editor that VISUAL or EDITOR names.
func (a *app) compose(text string) tea.Cmd {
	file, err := noteFile(text)
	if err != nil {
		return composed(wizard.Composed{Problem: fmt.Sprintf("The note cannot be given to an editor: %v", err)})
	}
	command := a.editor(file)
	if command == nil {
		_ = os.Remove(file)
		return composed(wizard.Composed{Problem: "There is no editor: set VISUAL or EDITOR to the name of one"})
	}
	command.Stdin, command.Stdout, command.Stderr = a.stdin, a.stdout, a.stderr
	run := func() error {
		if err := command.Start(); err != nil {
			return err
		}
		a.editing.Store(command)
		defer a.editing.Store(nil)
		return command.Wait()
	}
	return terminal.Exec(run, func(err error) tea.Msg { return a.noteFrom(file, text, err) })
}

func composed(c wizard.Composed) tea.Cmd { return func() tea.Msg { return c } }

// noteFile writes a note to a file that only its owner can read.
func noteFile(text string) (string, error) {
	file, err := os.CreateTemp("", "crossroads-note-*.txt")
	if err != nil {
		return "", err
	}
	if text != "" && !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	_, err = io.WriteString(file, text)
	return file.Name(), errors.Join(err, file.Close())
}

// noteFrom takes a note back from the file that an editor was given. The file
// stays where anything of it would be lost: the editor failed, or wrote more than
// a note holds. That is told again when the program has ended.
func (a *app) noteFrom(file, before string, failed error) wizard.Composed {
	const room = 1 << 20
	in, err := os.Open(file)
	var data []byte
	if err == nil {
		data, err = io.ReadAll(io.LimitReader(in, room))
		_ = in.Close()
	}
	text := strings.ToValidUTF8(strings.TrimSpace(string(data)), "\ufffd")
	changed := err == nil && text != strings.TrimSpace(before)
	switch over := utf8.RuneCountInString(text) - questions.MaxText; {
	case failed != nil && changed:
		a.warn(fmt.Sprintf("the editor of a note failed (%v): what was written is in %s", failed, file))
		return wizard.Composed{Problem: "The editor failed. The note is as it was; what was written is in " + file}
	case failed != nil || err != nil:
		_ = os.Remove(file)
		return wizard.Composed{Problem: fmt.Sprintf("The editor failed (%v): the note is as it was", errors.Join(failed, err))}
	case over > 0:
		a.warn(fmt.Sprintf("%d letters were too many for a note: all of it is in %s", over, file))
		return wizard.Composed{Text: string([]rune(text)[:questions.MaxText]), Kept: true,
			Problem: fmt.Sprintf("%d letters are too many for a note: all of it is in %s", over, file)}
	}
	_ = os.Remove(file)
	return wizard.Composed{Text: text, Kept: true}
}

// editor is the command that edits a file: that of VISUAL or EDITOR, which may
// have arguments, or one that is usually there; nil where there is none.
func (a *app) editor(file string) *exec.Cmd {
	named := a.env.get("VISUAL")
	if named == "" {
		named = a.env.get("EDITOR")
	}
	if named != "" && runtime.GOOS != "windows" {
		return exec.Command("sh", "-c", named+` "$@"`, named, file)
	}
	if words := strings.Fields(named); len(words) > 0 {
		return exec.Command(words[0], append(words[1:], file)...)
	}
	for _, usual := range []string{"nano", "vi", "notepad"} {
		if path, err := exec.LookPath(usual); err == nil {
			return exec.Command(path, file)
		}
	}
	return nil
}

// forEditor reports whether a signal is for the editor that has the terminal. One
// that is not ends the editor, too: the program waits for it.
func (a *app) forEditor(s os.Signal) bool {
	command := a.editing.Load()
	if command == nil {
		return false
	}
	if s == os.Interrupt {
		return true
	}
	_ = command.Process.Kill()
	return false
}
