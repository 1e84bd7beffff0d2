package cli

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"crossroads/content"
	"crossroads/questions"
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
	c.AddCommand(newContentCheck(a), newContentExport(a))
	c.RunE = needsSubcommand
	return c
}

// needsSubcommand is the run function of a command that only groups others.
func needsSubcommand(c *cobra.Command, args []string) error {
	names := subcommands(c)
	if len(args) == 0 {
		return errTooFew(c.CommandPath(), "a command: "+orList(names))
	}
	return errUnknownSubcommand(c.CommandPath(), args[0], questions.Nearest(args[0], names), names)
}

func newContentCheck(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "check [DIR]",
		Short: "Name everything that is wrong with a pack, with file and line",
		Long: "Check reads every file of the pack in DIR, of the one --content names, or of the built-in one, " +
			"and prints what is wrong or worth a look, a line each as file:line:column: message.",
		Example: `crossroads content check
crossroads content check pack`,
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: upTo(1, completeFolders),
		RunE: func(c *cobra.Command, args []string) error {
			if err := withoutAnswers(c); err != nil {
				return err
			}
			folder := a.flags.content
			switch len(args) {
			case 0:
			case 1:
				folder = args[0]
			default:
				return errTooMany(c.CommandPath(), args[1])
			}
			return runContentCheck(a, folder)
		},
	}
}

// runContentCheck prints the problems, which are its result; it fails where
// one of them keeps the pack from use. No folder means the built-in pack.
func runContentCheck(a *app, folder string) error {
	files := content.Files()
	if folder != "" {
		var err error
		if files, err = packAt(folder); err != nil {
			return err
		}
	}
	problems := content.Problems(content.Check(files))
	var b strings.Builder
	for _, p := range locate(folder, problems) {
		fmt.Fprintln(&b, oneLine(p.String()))
	}
	if err := a.print(b.String()); err != nil {
		return err
	}
	if len(problems.Errors()) > 0 {
		return silently(statusFailed)
	}
	return nil
}

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
			"change it, check it with content check, use it with --content DIR.",
		Example:           "crossroads content export pack",
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: upTo(1, completeFolders),
		RunE: func(c *cobra.Command, args []string) error {
			if err := withoutAnswers(c); err != nil {
				return err
			}
			switch len(args) {
			case 0:
				return errTooFew(c.CommandPath(), "a folder to write to")
			case 1:
				o.folder = args[0]
				return runContentExport(o)
			}
			return errTooMany(c.CommandPath(), args[1])
		},
	}
	c.Flags().BoolVar(&o.force, "force", false, "write into a folder that is not empty, over files of the same name")
	return c
}

func runContentExport(o exportOptions) error {
	entries, err := os.ReadDir(o.folder)
	switch {
	case err == nil && len(entries) > 0 && !o.force:
		return errFolderNotEmpty(o.folder)
	case err != nil && !os.IsNotExist(err):
		if info, statErr := os.Stat(o.folder); statErr == nil && !info.IsDir() {
			return errFileInTheWay(o.folder)
		}
		return errReadingFolder(o.folder, err)
	}
	files := content.Files()
	return fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		to := filepath.Join(o.folder, filepath.FromSlash(name))
		if entry.IsDir() {
			if err := os.MkdirAll(to, 0o755); err != nil {
				return errWriting(to, err)
			}
			return nil
		}
		data, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		return writeFile(to, data, true)
	})
}
