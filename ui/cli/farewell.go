package cli

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"crossroads/questions"
	"crossroads/questions/answersfile"
	"crossroads/ui/cells"
	"crossroads/ui/sessions"
	"crossroads/ui/wizard"
)

// farewell prints what stays in the scrollback after the wizard: the verdict
// in a few lines, or how far the walk came, and every file.
func (a *app) farewell(k *knowledge, r questions.Record, place kept, out *exports) {
	if place.path == "" && len(out.paths) == 0 {
		return
	}
	var b strings.Builder
	if r.Finished {
		s := k.summary(r)
		fmt.Fprintln(&b, s.Headline)
		for _, line := range cells.Words(s.Sentence, widthOf(a.stdout)) {
			fmt.Fprintln(&b, line)
		}
	} else {
		asked := k.Flow.Asked(r.Answers, k.Flow.Whole(r))
		open := 0
		for _, q := range asked {
			if one, _ := r.Answers.Get(q.ID); one.Open() {
				open++
			}
		}
		fmt.Fprintf(&b, "%d of %d questions answered\n", len(asked)-open, len(asked))
	}
	b.WriteString("\n")
	for _, path := range out.paths {
		fmt.Fprintf(&b, "written  %s\n", path)
	}
	if place.path != "" {
		fmt.Fprintf(&b, "answers  %s\n", place.path)
	}
	if place.fallback != "" {
		fmt.Fprintf(&b, "         %s\n", place.fallback)
	}
	if place.backup != "" {
		fmt.Fprintf(&b, "former   %s\n", place.backup)
	}
	if place.path != "" && r.Finished && len(out.paths) == 0 {
		fmt.Fprintf(&b, "report   crossroads report %s\n", shellWord(place.path))
	}
	switch {
	case place.session != "":
		fmt.Fprintf(&b, "go on    crossroads sessions resume %s\n", shellWord(place.session))
	case place.path != "":
		fmt.Fprintf(&b, "go on    crossroads %s\n", shellWord(place.path))
	}
	fmt.Fprint(a.out(), b.String())
}

// unsavedAnswers is what is printed of answers that no file took, for people to copy.
func (k *knowledge) unsavedAnswers(r questions.Record) string {
	return fmt.Sprintf("These answers could not be saved:\n\n%s\n", answersfile.Encode(r, k.Flow))
}

// resumable lists the walks that the first screen offers to resume.
func (k *knowledge) resumable(keep *keeper, warn func(string, ...string)) []wizard.Unfinished {
	list, _ := keep.store.List() // what can be read is offered
	var walks []wizard.Unfinished
	for _, i := range list {
		if i.Problem != nil || i.Open {
			continue
		}
		one := wizard.Unfinished{
			Title: title(i), About: about(i), When: ago(time.Since(i.Changed)), Answered: i.Answered,
			Resume: func() (questions.Record, error) {
				record, err := keep.resume(i.ID)
				m, missing := keep.measured(record)
				if missing != nil {
					warn(notCounted(missing))
				} else if m != nil {
					k.learn(record.Measured, m)
				}
				return record, err
			},
		}
		if then, ok := recall(i.Found); ok {
			one.Found = k.headline(then)
		}
		walks = append(walks, one)
	}
	return walks
}

func title(i sessions.Info) string {
	return cmp.Or(i.Title, i.Kind, i.ID)
}

// about is what a title does not say yet.
func about(i sessions.Info) string {
	if i.Title == "" {
		return ""
	}
	return i.Kind
}

// ago puts a span of time into words.
func ago(d time.Duration) string {
	switch {
	case d < 2*time.Minute:
		return "just now"
	case d < 2*time.Hour:
		return fmt.Sprintf("%d minutes ago", int(d.Minutes()))
	case d < 48*time.Hour:
		return fmt.Sprintf("%d hours ago", int(d.Hours()))
	}
	return fmt.Sprintf("%d days ago", int(d.Hours()/24))
}
