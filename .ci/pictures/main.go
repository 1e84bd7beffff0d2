// Pictures draws the pictures of the README: the short walk and a verdict, as
// the program shows them in a terminal, on a dark page and on a light one.
//
//	go run ./.ci/pictures
//
// It builds the program, walks through it by choices that it reads off the
// screen, and writes .github/*.svg. What it cannot find on a screen is an error:
// then the walk has changed, and so has to be the story below.
package main

import (
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
)

func main() {
	log.SetFlags(0)
	home, err := os.MkdirTemp("", "pictures-")
	if err != nil {
		log.Fatal(err)
	}
	err = draw(home)
	_ = os.RemoveAll(home)
	if err != nil {
		log.Fatal(err)
	}
}

func draw(home string) error {
	program := filepath.Join(home, "crossroads")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		return fmt.Errorf("%w\n%s", err, out)
	}
	for theme, page := range pages {
		frames, err := walk(program, filepath.Join(home, theme), theme)
		if err != nil {
			return err
		}
		if err := save("walk-"+theme, picture(page, "The short walk, from the first screen to the verdict", frames...)); err != nil {
			return err
		}
		verdict, err := verdict(program, home, theme)
		if err != nil {
			return err
		}
		if err := save("verdict-"+theme, picture(page, "The verdict on a support chat", verdict)); err != nil {
			return err
		}
	}
	return nil
}

func save(name string, svg []byte) error {
	return os.WriteFile(filepath.Join(".github", name+".svg"), svg, 0o644)
}

// story is what is chosen where: words of a question, and of choices.
var story = []struct {
	question string
	choices  []string
}{
	{"What kind of product", []string{"Chat or collaboration"}},
	{"How much CPU work", []string{"Hardly any"}},
	{"of an admin back office", []string{"Some:"}},
	{"active at peak", []string{"Tens of thousands"}},
	{"Who is it for", []string{"Other companies"}},
	{"JavaScript or TypeScript tomorrow", []string{"Most or all"}},
	{"in Python tomorrow", []string{"A few"}},
	{"client and server share", []string{"Some: types"}},
	{"belong to an existing system", []string{"No, it is new"}},
	{"Is anything imposed", []string{"Nothing"}},
	{"be a separate service", []string{"Perhaps"}},
	{"Which of these matter most", []string{"Users see changes immediately", "One language on client and server"}},
}

// walk answers the short walk and returns its screens.
func walk(program, home, theme string) ([]frame, error) {
	t, err := open(program, home, 80, 24, "--theme", theme)
	if err != nil {
		return nil, err
	}
	defer t.close()
	t.settle()
	frames := []frame{t.frame(3)}
	for t.press("\r"); !t.shows("tab next"); t.press("\r") {
		if err := t.choose(); err != nil {
			return nil, err
		}
		frames = append(frames, t.frame(1.6))
		if len(frames) > 20 {
			return nil, fmt.Errorf("the walk does not end:\n%s", t.text())
		}
	}
	return append(frames, t.frame(6)), nil
}

// choose marks the choices of the story for the question on the screen, and
// leaves it to the next Enter to take them.
func (t *terminal) choose() error {
	for _, one := range story {
		if !t.shows(one.question) {
			continue
		}
		several := t.shows("space choose")
		at := 0
		for _, choice := range one.choices {
			place, ok := t.placeOf(choice)
			if !ok {
				return fmt.Errorf("there is no choice %q:\n%s", choice, t.text())
			}
			for ; at < place; at++ {
				t.press("\x1b[B")
			}
			if several {
				t.press(" ")
			}
		}
		return nil
	}
	return fmt.Errorf("the story has no answer to this:\n%s", t.text())
}

// placeOf is the place of a choice among all, from 1.
func (t *terminal) placeOf(choice string) (int, bool) {
	place := 0
	for line := range strings.Lines(t.text()) {
		if !regexp.MustCompile(`^[ ›]*[○●□■◉☐☑✓▣] `).MatchString(line) {
			continue
		}
		place++
		if strings.Contains(line, choice) {
			return place, true
		}
	}
	return 0, false
}

// verdict is the result of the worked example that the README is about.
func verdict(program, home, theme string) (frame, error) {
	answers, err := os.ReadFile("content/data/examples/support-chat.yaml")
	if err != nil {
		return frame{}, err
	}
	file := filepath.Join(home, "support-chat.yaml")
	if err := os.WriteFile(file, answers, 0o600); err != nil {
		return frame{}, err
	}
	t, err := open(program, filepath.Join(home, theme), 100, 30, "--theme", theme, file)
	if err != nil {
		return frame{}, err
	}
	defer t.close()
	for range 4 {
		t.settle()
		if t.shows("tab next") {
			return t.frame(0), nil
		}
		t.press("\r")
	}
	return frame{}, fmt.Errorf("the verdict is not reached:\n%s", t.text())
}
