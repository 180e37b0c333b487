// Generated from src/exports by `cargo run -p pleo-bindings`; do not edit.

namespace LibPleo
{
    /// <summary>A client: one key, one address. Freed with pleo_free.</summary>
    internal sealed class PleoClientHandle : PleoHandle
    {
    }

    /// <summary>Options, from which clients are made. Freed with pleo_free.</summary>
    internal sealed class PleoConfigHandle : PleoHandle
    {
    }

    /// <summary>An answer of the server, or a value in one. Freed with pleo_free; it outlives its client, and a
    /// value its answer.</summary>
    internal sealed class PleoResponseHandle : PleoHandle
    {
    }

    /// <summary>A JSON text in the making. Freed with pleo_free.</summary>
    internal sealed class PleoJsonHandle : PleoHandle
    {
    }

    /// <summary>A request in the making. Freed with pleo_free.</summary>
    internal sealed class PleoRequestHandle : PleoHandle
    {
    }

    /// <summary>A list that comes page by page. Freed with pleo_free.</summary>
    internal sealed class PleoPagesHandle : PleoHandle
    {
    }

    /// <summary>Where the values of an answer go in a program's record. Freed with pleo_free.</summary>
    internal sealed class PleoLayoutHandle : PleoHandle
    {
    }

    /// <summary>An export job that is carried out. Freed with pleo_free, which leaves the job as it is.</summary>
    internal sealed class PleoExportHandle : PleoHandle
    {
    }

    /// <summary>A request under way. Freed with pleo_free, which cancels it.</summary>
    internal sealed class PleoTaskHandle : PleoHandle
    {
    }

    /// <summary>The details of a failure. Freed with pleo_free; 0 stands for the calling thread's last
    /// failure.</summary>
    internal sealed class PleoErrorHandle : PleoHandle
    {
    }
}
