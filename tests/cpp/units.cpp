// One program of files that were compiled with C++11 and C++17, with and without exceptions; see instances.cpp.
int cpp11();
int cpp17();
int without_exceptions();

int main()
{
    return cpp11() + cpp17() + without_exceptions();
}
