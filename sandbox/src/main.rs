//! The sandbox as a program, for tests in any language.

use std::future::Future;
use std::io::{self, Write};
use std::process::ExitCode;

use pleo_sandbox::cli::{self, Command};
use pleo_sandbox::{Options, Sandbox};
use tokio::sync::oneshot;

fn main() -> ExitCode {
    let (options, exit_with_stdin) = match cli::parse(std::env::args_os().skip(1)) {
        Ok(Command::Run {
            options,
            exit_with_stdin,
        }) => (*options, exit_with_stdin),
        Ok(Command::Help) => return printed(&cli::help()),
        Ok(Command::Version) => {
            return printed(concat!("pleo-sandbox ", env!("CARGO_PKG_VERSION"), "\n"));
        }
        Err(error) => {
            eprintln!("pleo-sandbox: {error}\nTry 'pleo-sandbox --help'.");
            return ExitCode::from(2);
        }
    };
    match run(options, exit_with_stdin) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("pleo-sandbox: {error}");
            ExitCode::FAILURE
        }
    }
}

#[tokio::main(worker_threads = 2)]
async fn run(options: Options, exit_with_stdin: bool) -> Result<(), Box<dyn std::error::Error>> {
    // Before the block is printed, so that its reader may end the sandbox at once.
    let signal = signal()?;
    let stdin = stdin_end(exit_with_stdin);

    let sandbox = Sandbox::start(options).await?;
    let announced = write_out(&sandbox.block());
    if announced.is_ok() {
        tokio::select! {
            () = signal => {}
            () = stdin => {}
        }
    }
    sandbox.stop().await;
    Ok(announced?)
}

fn printed(text: &str) -> ExitCode {
    if write_out(text).is_ok() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn write_out(text: &str) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    stdout.write_all(text.as_bytes())?;
    stdout.flush()
}

/// Ends once the system asks the program to. Listens from the call on.
#[cfg(unix)]
fn signal() -> io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut terminate, mut interrupt) = (
        signal(SignalKind::terminate())?,
        signal(SignalKind::interrupt())?,
    );
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

/// Ends once the system asks the program to. Listens from the call on.
#[cfg(windows)]
fn signal() -> io::Result<impl Future<Output = ()>> {
    let mut ctrl_c = tokio::signal::windows::ctrl_c()?;
    Ok(async move {
        ctrl_c.recv().await;
    })
}

/// Completes when standard input ends, if that is requested, and otherwise never.
async fn stdin_end(watched: bool) {
    if !watched {
        return std::future::pending().await;
    }
    let (ended, end) = oneshot::channel();
    // A thread, not a task: nothing can interrupt a read of standard input, and the runtime would
    // wait for it.
    std::thread::spawn(move || {
        let _ = io::copy(&mut io::stdin().lock(), &mut io::sink());
        let _ = ended.send(());
    });
    let _ = end.await;
}
