using Misthos.Sortition.Cli;

return CommandLine.Run(args, Console.Out, Console.Error);
