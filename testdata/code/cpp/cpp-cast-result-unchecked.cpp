struct Shape { virtual ~Shape() = default; };
struct Circle : Shape { double radius = 1; void draw(); };

double area(Shape *shape)
{
    // ruleid: cpp-cast-result-unchecked
    auto *circle = dynamic_cast<Circle *>(shape);
    return 3.14 * circle->radius;
}

void paint(Shape *shape)
{
    // ruleid: cpp-cast-result-unchecked
    dynamic_cast<Circle *>(shape)->draw();
}

double area_checked(Shape *shape)
{
    // ok: cpp-cast-result-unchecked
    auto *circle = dynamic_cast<Circle *>(shape);
    if (circle == nullptr)
        return 0;
    return 3.14 * circle->radius;
}
