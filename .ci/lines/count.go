package main

import (
	"bufio"
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

const (
	longestFile     = 300
	longestFunction = 60
)

// program is the packages of this module that its main package links, and what
// is too long in them.
type program struct {
	packages map[string]size
	tooLong  []string
}

type size struct{ lines, characters int }

func (s *size) add(t size) { s.lines, s.characters = s.lines+t.lines, s.characters+t.characters }

func (s size) width() float64 { return float64(s.characters) / float64(max(1, s.lines)) }

// measure measures the module in a folder.
func measure(folder string) (program, error) {
	p := program{packages: map[string]size{}}
	list := exec.Command("go", "list", "-deps", "-f", `{{with .Module}}{{if .Main}}{{$.ImportPath}} {{$.Dir}} {{join $.GoFiles " "}}{{end}}{{end}}`, ".")
	list.Dir, list.Stderr = folder, os.Stderr
	out, err := list.Output()
	if err != nil {
		return p, fmt.Errorf("go list in %s: %w", folder, err)
	}
	for lines := bufio.NewScanner(bytes.NewReader(out)); lines.Scan(); {
		fields := strings.Fields(lines.Text())
		if len(fields) < 3 {
			continue
		}
		for _, name := range fields[2:] {
			text, err := os.ReadFile(filepath.Join(fields[1], name))
			if err != nil {
				return p, err
			}
			all := p.packages[fields[0]]
			all.add(code(text))
			p.packages[fields[0]] = all
			if err := p.judge(filepath.Join(fields[0], name), text); err != nil {
				return p, err
			}
		}
	}
	return p, nil
}

// code counts the lines that hold a token, and the characters on them, indents
// and comments aside.
func code(text []byte) (s size) {
	file := token.NewFileSet().AddFile("", -1, len(text))
	var tokens scanner.Scanner
	tokens.Init(file, text, nil, 0)
	seen := map[int]bool{}
	for {
		at, kind, literal := tokens.Scan()
		if kind == token.EOF {
			break
		}
		if kind == token.SEMICOLON && literal == "\n" {
			continue
		}
		first := file.Line(at)
		for line := range 1 + strings.Count(literal, "\n") {
			seen[first+line] = true
		}
	}
	for i, line := range strings.Split(string(text), "\n") {
		if seen[i+1] {
			s.add(size{1, len(strings.TrimSpace(line))})
		}
	}
	return s
}

// judge notes what is too long in a file, unless a program wrote it.
func (p *program) judge(name string, text []byte) error {
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, name, text, parser.ParseComments)
	if err != nil || ast.IsGenerated(file) {
		return err
	}
	if lines := bytes.Count(text, []byte("\n")); lines > longestFile {
		p.tooLong = append(p.tooLong, fmt.Sprintf("%s: %d lines, %d at the most", name, lines, longestFile))
	}
	for _, d := range file.Decls {
		f, ok := d.(*ast.FuncDecl)
		if !ok {
			continue
		}
		from := files.Position(f.Pos())
		if lines := files.Position(f.End()).Line - from.Line + 1; lines > longestFunction {
			p.tooLong = append(p.tooLong, fmt.Sprintf("%s:%d: %s takes %d lines, %d at the most", name, from.Line, f.Name.Name, lines, longestFunction))
		}
	}
	return nil
}
