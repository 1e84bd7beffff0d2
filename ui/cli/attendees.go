package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"crossroads/questions/answersfile"
	"crossroads/ui/workshop"
)

// attendee is one person with their answers files, one for each round; "" where
// they have none.
type attendee struct {
	name  string // as the workshop knows them; "" where the file says
	files []string
}

// newest is the last file of an attendee.
func (t attendee) newest() string {
	for _, file := range slices.Backward(t.files) {
		if file != "" {
			return file
		}
	}
	return ""
}

// former is the file before the last one; "" where there is none.
func (t attendee) former() string {
	for i, file := range slices.Backward(t.files) {
		if file != "" {
			return attendee{files: t.files[:i]}.newest()
		}
	}
	return ""
}

// crew is everybody who takes part.
type crew struct {
	people []attendee
	rounds int // 0: there are none
	title  string
	// hosted is the folder of the workshop; nil where these are plain files.
	hosted *workshop.Folder
}

// crew finds everybody's answers files: those of a workshop, of a folder of
// rounds, of several folders, which are rounds as far as people are in more than
// one of them, or of any other files and folders. Where there are rounds, those
// behind the given one are left out; 0 is the last.
func (a *app) crew(k *knowledge, paths []string, round int) (crew, error) {
	paths = a.once(paths)
	if len(paths) > 1 {
		for _, path := range paths {
			if _, err := workshop.Look(path); err == nil {
				return crew{}, errNotAlone(path)
			}
		}
	}
	folders := !slices.ContainsFunc(paths, func(path string) bool { return !isFolder(path) })
	var all crew
	var err error
	switch hosted, look := workshop.Look(paths[0]); {
	case len(paths) == 1 && look == nil:
		all, err = a.ofWorkshop(k, hosted, round)
	case len(paths) == 1 && !errors.Is(look, fs.ErrNotExist) && folders:
		return all, look
	case len(paths) == 1 && folders && len(roundsIn(paths[0])) > 0:
		all, err = a.ofRounds(k, roundsIn(paths[0]))
	case len(paths) > 1 && folders:
		all, err = a.ofRounds(k, paths)
	default:
		return a.ofFiles(paths)
	}
	if err != nil || round == 0 || all.rounds == 0 {
		return all, err
	}
	if round > all.rounds {
		return all, errUnknownChoice("round", strconv.Itoa(round), numbers(all.rounds))
	}
	all.rounds = round
	for i := range all.people {
		all.people[i].files = all.people[i].files[:round]
	}
	all.people = slices.DeleteFunc(all.people, func(t attendee) bool { return t.newest() == "" })
	return all, nil
}

func numbers(n int) []string {
	var list []string
	for i := range n {
		list = append(list, strconv.Itoa(i+1))
	}
	return list
}

// ofWorkshop is the crew of a workshop, whose round must have been revealed. Whoever
// has said nothing is left out, as at the reveal.
func (a *app) ofWorkshop(k *knowledge, hosted *workshop.Folder, round int) (crew, error) {
	if err := hosted.Allow(round); err != nil {
		return crew{}, err
	}
	all := crew{rounds: len(hosted.Phases), title: hosted.Title, hosted: hosted}
	for i, name := range hosted.Names {
		one := attendee{name: name}
		for n, files := range hosted.Files {
			file := files[i]
			if (round == 0 || n < round) && a.silent(k, file) {
				file = ""
			}
			one.files = append(one.files, file)
		}
		if one.newest() != "" {
			all.people = append(all.people, one)
		}
	}
	if len(all.people) == 0 {
		return all, errEmptyFolder(hosted.Dir)
	}
	return all, nil
}

// silent reports whether nothing is said in an answers file. What cannot be read
// is told when it is read for good.
func (a *app) silent(k *knowledge, file string) bool {
	if file == "" {
		return true
	}
	data, err := a.read(file)
	if err != nil {
		return false
	}
	r, err := answersfile.Decode(file, data, k.Flow)
	return err == nil && !workshop.Said(r.Answers)
}

// roundsIn are the folders round-1, round-2 and so on in a folder.
func roundsIn(folder string) []string {
	var rounds []string
	for n := 1; ; n++ {
		one := filepath.Join(folder, fmt.Sprintf("round-%d", n))
		if !isFolder(one) {
			return rounds
		}
		rounds = append(rounds, one)
	}
}

// ofFiles counts every file as one person's.
func (a *app) ofFiles(paths []string) (crew, error) {
	var files []string
	for _, path := range paths {
		found, err := a.answersIn(path)
		if err != nil {
			return crew{}, err
		}
		files = append(files, found...)
	}
	var all crew
	for _, file := range a.once(files) {
		all.people = append(all.people, attendee{files: []string{file}})
	}
	return all, nil
}

// ofRounds takes folders for rounds: whoever is in more than one of them counts
// once. Where nobody is, they are only folders.
func (a *app) ofRounds(k *knowledge, folders []string) (crew, error) {
	all := crew{rounds: len(folders)}
	at, again := map[string]int{}, 0
	for n, folder := range folders {
		files, err := a.answersIn(folder)
		if err != nil {
			return all, err
		}
		for _, file := range a.once(files) {
			who := whose(k, file)
			i, known := at[who]
			switch {
			case !known || all.people[i].files[n] != "": // two of a name in one folder are two people
				i = len(all.people)
				at[who], all.people = i, append(all.people, attendee{files: make([]string, len(folders))})
			case all.people[i].former() == "":
				again++
			}
			all.people[i].files[n] = file
		}
	}
	if again == 0 {
		return a.ofFiles(folders)
	}
	return all, nil
}

// whose is what people are told apart by: the name in their file, else that of
// the file. A file that cannot be read is told of later.
func whose(k *knowledge, file string) string {
	name := stem(file)
	if data, err := contents(file); err == nil {
		if r, err := answersfile.Decode(file, data, k.Flow); err == nil && strings.TrimSpace(r.Person) != "" {
			name = r.Person
		}
	}
	return strings.ToLower(strings.TrimSpace(name))
}
