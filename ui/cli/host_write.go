package cli

import (
	"io"
	"path/filepath"
	"time"

	"crossroads/questions"
	"crossroads/ui/atomicfile"
	"crossroads/ui/host"
)

// hosted wires the screens of a workshop. allowed are the keys that alone let
// in; nil where the invitation does.
func (h *hosting) hosted(allowed map[string]string) host.Deps {
	k := h.known
	return host.Deps{Room: h.room, Title: k.Title, Flow: k.Flow, Model: k.Model, Plan: k.plan, Why: k.why,
		Write: h.write, Trace: h.crashed, Now: time.Now, Join: h.join, Allowed: allowed}
}

// write writes what the team ends with into the folder of the workshop: its
// report, to read and to show, and a decision record. Like all in that folder it
// is for its owner alone. What was written before is written anew.
func (h *hosting) write() ([]string, error) {
	var written []string
	quiet := &app{ctx: h.ctx, stdout: io.Discard, stderr: io.Discard, env: h.env, flags: h.flags, known: h.known,
		files: atomicfile.Writer{Private: true}}
	for _, one := range []struct{ name, format string }{{"team.md", "md"}, {"team.html", "html"}, {"decision.md", "adr"}} {
		o := teamOptions{paths: []string{h.room.Dir()}}
		o.page = page{format: one.format, target: target{path: filepath.Join(h.room.Dir(), one.name), force: true}}
		if err := runTeam(quiet, o); err != nil {
			return written, withHints(err)
		}
		written = append(written, one.name)
	}
	joint, begun, err := h.room.Joint()
	if err != nil || !begun {
		return written, err
	}
	for _, format := range []string{"md", "html"} {
		text, err := quiet.jointReport(h.known, joint, format)
		if err == nil {
			err = writeWith(quiet.writer(), filepath.Join(h.room.Dir(), "report."+format), text, true)
		}
		if err != nil {
			return written, withHints(err)
		}
		written = append(written, "report."+format)
	}
	return append(written, "joint.yaml"), nil
}

// jointReport makes the report of answers that a team gave together.
func (a *app) jointReport(k *knowledge, joint questions.Record, name string) ([]byte, error) {
	f := formatNamed(name)
	in, err := a.input(k, joint, f.shows)
	if err != nil {
		return nil, err
	}
	in.Joint = true
	for one := range joint.Answers.All() {
		in.Unsettled = in.Unsettled || one.State == questions.Draft
	}
	return f.write(in, false)
}
