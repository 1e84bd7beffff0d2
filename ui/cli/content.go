package cli

import (
	"cmp"
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"crossroads/content"
	"crossroads/questions/strictyaml"
	"crossroads/ui/cells"
)

// newContent returns the command about content packs.
func newContent(a *app) *cobra.Command {
	c := &cobra.Command{
		Use:     "content",
		Short:   "Check a content pack, or write the built-in one out as a start",
		GroupID: groupFiles,
		Example: `crossroads content export pack
crossroads content check pack
crossroads --content pack`,
		Args: cobra.ArbitraryArgs,
	}
	c.AddCommand(newContentCheck(a), newContentExport(a), newContentSchemas(a))
	c.RunE = needsSubcommand
	return c
}

// packCheck is how thoroughly content check looks.
type packCheck struct {
	on             string
	strict, online bool
}

func newContentCheck(a *app) *cobra.Command {
	var o packCheck
	c := &cobra.Command{
		Use:   "check [DIR]",
		Short: "Name everything that is wrong with a pack, with file and line",
		Long: "Check reads every file of the pack in DIR, of the one --content names, or of the built-in one, " +
			"and prints what is wrong or worth a look, one problem per line, as file:line:column: message. " +
			"It warns of facts that nobody has looked at for too long; warnings alone do not fail.",
		Example: `crossroads content check
crossroads content check pack --on 2027-06-01
crossroads content check pack --online --strict`,
		Args:              atMost(1),
		PreRunE:           withoutAnswers,
		ValidArgsFunction: upTo(1, completeFolders),
		RunE: func(c *cobra.Command, args []string) error {
			return runContentCheck(c.Context(), a, cmp.Or(first(args), a.flags.content), o)
		},
	}
	c.Flags().StringVar(&o.on, "on", "", "warn of what is stale on this `date`, such as 2027-06-01 (default today)")
	c.Flags().BoolVar(&o.strict, "strict", false, "let warnings fail, too")
	c.Flags().BoolVar(&o.online, "online", false, "ask npm which versions there are of what facts name")
	completeFlag(c, "on", cobra.NoFileCompletions)
	return c
}

// runContentCheck prints the problems, which are its result; it fails where
// one of them keeps the pack from use. No folder means the built-in pack.
func runContentCheck(ctx context.Context, a *app, folder string, o packCheck) error {
	on, err := time.Parse(time.DateOnly, cmp.Or(o.on, a.env.today()))
	if err != nil {
		return errNoDate(o.on)
	}
	files := content.Files()
	if folder != "" {
		if files, err = packAt(folder); err != nil {
			return err
		}
	}
	problems := strictyaml.Problems(slices.Concat(content.Check(files), content.Stale(files, on)))
	if o.online {
		behind, err := askNPM(ctx, content.Releases(files))
		if err != nil {
			return err
		}
		problems = slices.Concat(problems, behind)
	}
	var b strings.Builder
	for i, p := range locate(folder, problems) {
		if i == mostProblems {
			fmt.Fprintf(&b, "and %d more\n", len(problems)-i)
			break
		}
		fmt.Fprintln(&b, cells.Line(p.String()))
	}
	if err := a.print(b.String()); err != nil {
		return err
	}
	if len(problems.Errors()) > 0 || o.strict && len(problems) > 0 {
		return silently(statusFailed)
	}
	return nil
}

// mostProblems is how many problems of a pack are printed.
const mostProblems = 200

// exportOptions is where the built-in pack goes.
type exportOptions struct {
	folder string
	force  bool
}

func newContentExport(a *app) *cobra.Command {
	var o exportOptions
	c := &cobra.Command{
		Use:   "export DIR",
		Short: "Write the built-in pack into a folder",
		Long: "Export writes the built-in pack into DIR, which is created, as a start for one of your own: " +
			"change it, check it with content check, use it with --content DIR. Every file names its JSON Schema in DIR/.schemas, " +
			"by which editors complete and explain it.",
		Example:           "crossroads content export pack",
		Args:              oneTo(1, "a folder to write to"),
		PreRunE:           withoutAnswers,
		ValidArgsFunction: upTo(1, completeFolders),
		RunE: func(_ *cobra.Command, args []string) error {
			o.folder = args[0]
			return runContentExport(o)
		},
	}
	c.Flags().BoolVar(&o.force, "force", false, "write into a folder that is not empty, over files of the same name")
	return c
}

func runContentExport(o exportOptions) error {
	if err := vacant(o.folder, o.force); err != nil {
		return err
	}
	if err := exportPack(o.folder); err != nil {
		return err
	}
	return writeSchemas(o.folder)
}

// exportPack writes the built-in pack, each file with the name of its schema.
func exportPack(folder string) error {
	files := content.Files()
	return fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		to := filepath.Join(folder, filepath.FromSlash(name))
		if entry.IsDir() {
			if err := os.MkdirAll(to, 0o755); err != nil {
				return errWriting(to, err)
			}
			return nil
		}
		data, err := fs.ReadFile(files, name)
		if err != nil {
			return errReading(name, err)
		}
		return writeFile(to, append([]byte(packModeline(name)), data...), true)
	})
}

// vacant reports what keeps files from being written to a folder, which need not
// be there yet. With force it may hold some.
func vacant(folder string, force bool) error {
	entries, err := os.ReadDir(folder)
	switch {
	case err == nil && len(entries) > 0 && !force:
		return errFolderNotEmpty(folder)
	case err != nil && !os.IsNotExist(err):
		if info, statErr := os.Stat(folder); statErr == nil && !info.IsDir() {
			return errFileInTheWay(folder)
		}
		return errReadingFolder(folder, err)
	}
	return nil
}
