package content

import (
	"path"
	"slices"

	"crossroads/questions"
	"crossroads/questions/strictyaml"
	"crossroads/scoring"
)

// fewAlternatives: there is something to choose from, not more than the engine
// takes, and a combination has a main and another part that combine nothing
// themselves.
func fewAlternatives(p *pack) {
	const most = 64
	if n := len(p.plain()); n < 2 && len(p.guide.Alternatives) > 0 {
		p.report(p.at(&p.guide.Alternatives), "", "there are %d alternatives that combine no others, it takes two", n)
	}
	if n := len(p.guide.Alternatives); n > most {
		p.report(p.at(&p.guide.Alternatives), "", "there are %d alternatives, at most %d can be compared", n, most)
	}
	for i := range p.guide.Alternatives {
		a := &p.guide.Alternatives[i]
		if a.Main == "" && a.Part == "" {
			continue
		}
		p.wantOneOf("plain alternative", &a.Main, p.plain())
		p.wantOneOf("plain alternative", &a.Part, p.plain())
		if a.Main == a.Part {
			p.report(p.at(&a.Part), "", "%q has to combine two different alternatives", a.ID)
		}
	}
}

// gates: the gate of a combination is a question with the choices that shut
// it, and there is a reason to give.
func gates(p *pack) {
	for i := range p.guide.Alternatives {
		a := &p.guide.Alternatives[i]
		if a.Gate == "" {
			if len(a.GateShut) > 0 {
				p.report(p.at(&a.GateShut), "add gate, the question that is meant", "gate_shut without a gate")
			}
			continue
		}
		q, ok := p.known[a.Gate]
		switch {
		case !a.Combines():
			p.report(p.at(&a.Gate), "use a must", "only a combination has a gate")
		case !ok:
			p.report(p.at(&a.Gate), meant(string(a.Gate), p.questionIDs()), "unknown question %q", a.Gate)
		case len(a.GateShut) == 0 || a.Shut == "":
			p.report(p.at(&a.Gate), "", "a gate needs gate_shut, the choices that shut it, and shut, the reason given then")
		default:
			p.wantAll("choice of "+string(a.Gate), a.GateShut, p.choiceIDs(q.Question))
		}
	}
}

// keepShares: a combination needs keep shares, from half to all of the lead.
func keepShares(p *pack) {
	if all := p.combinations(); len(all) > 0 && len(p.guide.Keep) == 0 {
		p.report(p.at(&all[0].Part), "add keep to guide.yaml", "a combination needs the share of a lead that its part keeps")
	}
	for i := range p.guide.Keep {
		k := &p.guide.Keep[i]
		if s := k.Share; !ordered(s, 50, 100) {
			p.report(p.at(&k.Share, k), "50 <= low <= middle <= high <= 100", "the keep share %v is out of order or range", s)
		}
	}
}

// ordered reports whether three numbers rise within bounds.
func ordered(t triple, low, high int) bool {
	return low <= t[0] && t[0] <= t[1] && t[1] <= t[2] && t[2] <= high
}

// musts: a must knocks out alternatives that exist, and leaves one.
func musts(p *pack) {
	for i := range p.guide.Musts {
		m := &p.guide.Musts[i]
		p.wantAll("alternative", m.KnockOut, p.alternatives())
		left := slices.DeleteFunc(p.alternatives(), func(id string) bool { return slices.Contains(m.KnockOut, id) })
		if len(left) == 0 {
			p.report(p.at(&m.KnockOut, m), "leave one", "the must knocks every alternative out")
		}
	}
}

// branches: there are at most five, each with criteria, and every criterion is
// in one.
func branches(p *pack) {
	const most = 5
	ids := idsOf(p.guide.Branches, func(b *scoring.Branch) string { return b.ID })
	if len(ids) > most {
		p.report(p.at(&p.guide.Branches), "join some", "there are %d branches, at most %d can be told apart", len(ids), most)
	}
	used := map[string]bool{}
	for _, c := range p.criteria {
		p.wantOneOf("branch", &c.Branch, ids)
		used[c.Branch] = true
	}
	for i := range p.guide.Branches {
		if b := &p.guide.Branches[i]; !used[b.ID] && len(p.criteria) > 0 {
			p.report(p.at(&b.ID), "remove it", "branch %q has no criterion", b.ID)
		}
	}
}

// handfulOfCriteria: far fewer leave something out, far more cannot be rated.
func handfulOfCriteria(p *pack) {
	const least, most = 12, 16
	if n := len(p.criteria); n > 0 && (n < least || n > most) {
		p.warn(p.at(&p.guide.Criteria), "", "there are %d criteria; %d to %d cover most decisions and can be rated", n, least, most)
	}
}

// ratingWords: the words cover 0 to 100 without gaps, in order.
func ratingWords(p *pack) {
	reached := 0
	for i := range p.guide.Words {
		w := &p.guide.Words[i]
		if w.Low != reached || w.High <= w.Low {
			p.report(p.at(w), "", "the word %q stands for %d to %d, it has to begin at %d and end above", w.ID, w.Low, w.High, reached)
		}
		reached = w.High
	}
	if n := len(p.guide.Words); n > 0 && reached != 100 {
		p.report(p.at(&p.guide.Words[n-1]), "", "the last word ends at %d, it has to end at 100", reached)
	}
}

// fileOrder: the files in questions/ and criteria/ are those that guide.yaml
// lists, each once, and a criterion is called as its file is.
func fileOrder(p *pack) {
	for _, folder := range []struct {
		name string
		list []string
	}{{"questions", p.guide.Questions}, {"criteria", p.guide.Criteria}} {
		for i, name := range folder.list {
			if slices.Contains(folder.list[:i], name) {
				p.report(p.at(&folder.list[i]), "remove one of them", "%q is listed twice", name)
			}
		}
		for _, file := range p.list(folder.name) {
			if name := trimExtension(file); !slices.Contains(folder.list, name) {
				p.report(strictyaml.Place{File: file}, "add it to "+folder.name+" in guide.yaml", "%s is not listed in guide.yaml", path.Base(file))
			}
		}
	}
	for _, c := range p.criteria {
		if at := p.at(&c.ID); c.ID != "" && trimExtension(at.File) != c.ID {
			p.report(at, "", "criterion %q has to be in criteria/%s.yaml", c.ID, c.ID)
		}
	}
}

// trimExtension turns criteria/realtime.yaml into realtime.
func trimExtension(file string) string {
	base := path.Base(file)
	return base[:len(base)-len(path.Ext(base))]
}

// someQuestions: there is something to ask and to score.
func someQuestions(p *pack) {
	asked := slices.ContainsFunc(slices.Collect(p.allQuestions()), func(q *questions.Question) bool { return q.Kind != questions.Rating })
	if !asked {
		p.report(p.at(&p.guide.Questions), "add a step with questions about facts", "the pack asks for priorities alone")
	}
}
