package plain

import (
	"bufio"
	"errors"
	"io"
	"strings"

	"crossroads/ui/cells"
)

// maxLine is the most bytes of a line that are looked at; the rest is dropped.
const maxLine = 8 << 10

// maxReplies is how many replies are read that nobody types: far more than a walk
// takes, and an end to what has none.
const maxReplies = 2000

// read prompts and returns the reply. At the end of the input it takes leave.
func (w *walk) read(prompt string) (string, error) {
	if w.replies++; w.replies > maxReplies && w.deps.Echo {
		w.out.say("%d replies were read without coming to an end, so no more are read.", maxReplies)
		return "", w.stop(true)
	}
	line, err := w.prompt(prompt)
	switch {
	case w.out.err != nil:
		return "", w.out.err
	case err != nil && !errors.Is(err, io.EOF):
		w.out.say("The input cannot be read: %v.", err)
	}
	if err != nil {
		return "", w.stop(true)
	}
	return line, nil
}

// prompt asks for a line and returns it without surrounding space.
func (w *walk) prompt(text string) (string, error) {
	w.out.write(strings.Join(w.out.lines(text), "\n") + " ")
	if w.out.err != nil {
		return "", w.out.err
	}
	line, err := readLine(w.in)
	if err != nil {
		w.out.gap()
		return "", err
	}
	line = strings.TrimSpace(cells.Clean(strings.ToValidUTF8(line, "")))
	if w.deps.Echo {
		w.out.write(line + "\n")
	}
	return line, nil
}

// readLine returns one line without its end. A last line without a line break
// counts; the end of the input is reported by the read after it.
func readLine(in *bufio.Reader) (string, error) {
	var line []byte
	for {
		piece, err := in.ReadSlice('\n')
		line = append(line, piece[:min(len(piece), maxLine-len(line))]...)
		switch {
		case err == nil, errors.Is(err, io.EOF) && len(line) > 0:
			return strings.TrimSuffix(string(line), "\n"), nil
		case !errors.Is(err, bufio.ErrBufferFull):
			return "", err
		}
	}
}
