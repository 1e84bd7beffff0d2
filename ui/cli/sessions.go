package cli

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"crossroads/ui/cells"
	"crossroads/ui/sessions"
)

// store returns the unfinished walks.
func (a *app) store(k *knowledge) *sessions.Store {
	store := sessions.New(a.places(), k.Flow, time.Now)
	store.Files = a.files
	return store
}

// places are where walks may be kept, the best first.
func (a *app) places() []sessions.Place {
	system := sessions.System{OS: runtime.GOOS, Env: a.env.get, User: os.Getuid(),
		Home: func() (string, error) {
			if home := a.env.get("HOME"); home != "" {
				return home, nil
			}
			return os.UserHomeDir()
		},
		Temp: func() string { return cmp.Or(a.env.get("TMPDIR"), os.TempDir()) },
	}
	return sessions.Places(system)
}

// newSessions returns the command about unfinished walks; alone it lists them.
func newSessions(a *app) *cobra.Command {
	var format string
	c := &cobra.Command{
		Use:     "sessions",
		Short:   "List, resume or remove sessions",
		GroupID: groupFiles,
		Example: `crossroads sessions
crossroads sessions resume 2026-11-21-support-chat
crossroads sessions remove 2026-11-21-support-chat`,
		Args:    cobra.ArbitraryArgs,
		PreRunE: withoutAnswers,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) > 0 {
				return needsSubcommand(c, args)
			}
			return runSessionsList(a, format)
		},
	}
	registerList(c, &format)
	c.AddCommand(newSessionsList(a), newSessionsResume(a), newSessionsRemove(a))
	return c
}

func newSessionsList(a *app) *cobra.Command {
	var format string
	c := &cobra.Command{
		Use:     "list",
		Short:   "List sessions, the last changed first",
		Args:    atMost(0),
		PreRunE: withoutAnswers,
		RunE:    func(*cobra.Command, []string) error { return runSessionsList(a, format) },
	}
	registerList(c, &format)
	return c
}

func newSessionsResume(a *app) *cobra.Command {
	return &cobra.Command{
		Use:               "resume [ID]",
		Short:             "Resume a session; without an ID the last one",
		Example:           "crossroads sessions resume",
		Args:              atMost(1),
		ValidArgsFunction: upTo(1, a.from(a.sessionIDs)),
		RunE:              func(_ *cobra.Command, args []string) error { return runResume(a, first(args)) },
	}
}

func newSessionsRemove(a *app) *cobra.Command {
	return &cobra.Command{
		Use:               "remove ID...",
		Short:             "Remove sessions",
		Example:           "crossroads sessions remove 2026-11-21-support-chat",
		Args:              oneTo(unlimited, "the ID of a session"),
		PreRunE:           withoutAnswers,
		ValidArgsFunction: a.from(a.sessionIDs),
		RunE:              func(_ *cobra.Command, args []string) error { return runRemove(a, args) },
	}
}

// runSessionsList prints a line for each walk: id, progress, step, day, title.
// A folder that cannot be read is told besides.
func runSessionsList(a *app, format string) error {
	list, err := a.walks()
	if format == "json" {
		return cmp.Or(a.printJSON(sessionsData(list)), err)
	}
	var b strings.Builder
	k, known := a.knowledge()
	for _, i := range list {
		if known == nil {
			fmt.Fprintln(&b, cells.Line(k.sessionLine(i)))
		}
	}
	return cmp.Or(a.print(b.String()), err)
}

// sessionData is a walk for programs.
type sessionData struct {
	sessions.Info
	Problem string `json:"problem"`
}

func sessionsData(walks []sessions.Info) []sessionData {
	list := []sessionData{}
	for _, i := range walks {
		i.Changed = i.Changed.UTC().Truncate(time.Second)
		d := sessionData{Info: i}
		if i.Problem != nil {
			d.Problem = i.Problem.Error()
		}
		list = append(list, d)
	}
	return list
}

func (k *knowledge) sessionLine(i sessions.Info) string {
	if i.Problem != nil {
		return fmt.Sprintf("%s  cannot be read: %v", i.ID, i.Problem)
	}
	where := "all answered"
	if i.Step != "" {
		where = "next " + i.Step
	}
	if then, ok := recall(i.Found); ok {
		where = k.headline(then)
	}
	line := fmt.Sprintf("%s  %d of %d  %s  %s", i.ID, i.Answered, i.Asked, where, i.Changed.Format("2006-01-02 15:04"))
	for _, text := range []string{i.Title, i.Kind} {
		if text != "" {
			line += "  " + text
		}
	}
	if i.Open {
		line += "  (open in another window)"
	}
	if i.Fallback {
		line += "  (in " + filepath.Dir(i.Path) + ")"
	}
	return line
}

func (a *app) walks() ([]sessions.Info, error) {
	k, err := a.knowledge()
	if err != nil {
		return nil, err
	}
	return a.store(k).List()
}

// runRemove removes walks; what can be removed is, and every failure is told.
func runRemove(a *app, ids []string) error {
	k, err := a.knowledge()
	if err != nil {
		return err
	}
	store := a.store(k)
	errs := make([]error, len(ids))
	for i, id := range ids {
		errs[i] = store.Remove(id)
	}
	return joinFailures(errs)
}

// sessionIDs are the walks with their titles, for completion.
func (a *app) sessionIDs(*knowledge) []string {
	list, _ := a.walks() // what can be read is offered
	var ids []string
	for _, i := range list {
		ids = append(ids, cobra.CompletionWithDesc(i.ID, i.Title))
	}
	return ids
}
