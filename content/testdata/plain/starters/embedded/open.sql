# Opens the file.
